import { BundleVersionRow } from './bundle-version.row.js';
import { BundleRow } from './bundle.row.js';
import { PlanRow } from './plan.row.js';
import { ProducerRow } from './producer.row.js';
import { ShareRuleRow } from './share-rule.row.js';
import { ShelfCountRow, ShelfRow } from './shelf.row.js';

export const catalogueRows = [
  BundleRow,
  BundleVersionRow,
  PlanRow,
  ProducerRow,
  ShareRuleRow,
  ShelfRow,
  ShelfCountRow,
];
