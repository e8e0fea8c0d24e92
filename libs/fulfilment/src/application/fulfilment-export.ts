import { type ExportSource, ExportSources } from '@madoguchi/identity/contract';
import { Injectable } from '@nestjs/common';
import { callTables } from './export-calls.js';
import { campaignTables } from './export-campaigns.js';
import { deskTables } from './export-desks.js';
import { shopTables } from './export-shop.js';

/** Everything that was written down at a client's desks. Who of the operator's people did it is not the client's. */
@Injectable()
export class FulfilmentExport implements ExportSource {
  readonly tables = [...deskTables, ...callTables, ...shopTables, ...campaignTables];

  constructor(sources: ExportSources) {
    sources.add(this);
  }
}
