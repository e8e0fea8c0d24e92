import { Platform1764000000001 } from './1764000000001-platform.js';
import { Identity1764000000100 } from './1764000000100-identity.js';
import { Catalogue1764000000200 } from './1764000000200-catalogue.js';
import { Diagnosis1764000000300 } from './1764000000300-diagnosis.js';
import { Contracting1764000000400 } from './1764000000400-contracting.js';
import { Fulfilment1764000000500 } from './1764000000500-fulfilment.js';
import { Billing1764000000600 } from './1764000000600-billing.js';
import { CreditNotes1764000001400 } from './1764000001400-credit-notes.js';
import { Dunning1764000001410 } from './1764000001410-dunning.js';
import { Reconciliation1764000001420 } from './1764000001420-reconciliation.js';
import { CheckUpShared1764000001100 } from './1764000001100-check-up-shared.js';

/** The one ordered history, forward only. */
export const migrations = [
  Platform1764000000001,
  Identity1764000000100,
  Catalogue1764000000200,
  Diagnosis1764000000300,
  Contracting1764000000400,
  Fulfilment1764000000500,
  Billing1764000000600,
  CreditNotes1764000001400,
  Dunning1764000001410,
  Reconciliation1764000001420,
  CheckUpShared1764000001100,
];
