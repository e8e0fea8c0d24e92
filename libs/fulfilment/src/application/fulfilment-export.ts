import { type ExportSource, ExportSources, type ExportTable } from '@madoguchi/identity/contract';
import { Config } from '@madoguchi/platform/config';
import { Injectable } from '@nestjs/common';
import { callTables } from './export-calls.js';
import { recordingTables } from './export-recordings.js';
import { campaignTables } from './export-campaigns.js';
import { deskTables } from './export-desks.js';
import { shopTables } from './export-shop.js';

/** Everything that was written down at a client's desks. Who of the operator's people did it is not the client's. */
@Injectable()
export class FulfilmentExport implements ExportSource {
  readonly tables: ExportTable[];

  constructor(sources: ExportSources, { publicUrl }: Config) {
    this.tables = [
      ...deskTables,
      ...callTables,
      ...recordingTables(publicUrl),
      ...shopTables,
      ...campaignTables,
    ];
    sources.add(this);
  }
}
