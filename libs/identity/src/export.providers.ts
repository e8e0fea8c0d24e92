import { KnownExportSources } from './application/export-sources.js';
import { IdentityExport } from './application/identity-export.js';
import { ReadExports } from './application/read-exports.js';
import { RemoveOldExports } from './application/remove-old-exports.js';
import { RequestExport } from './application/request-export.js';
import { WriteExport } from './application/write-export.js';
import { ExportSources } from './contract/index.js';
import { ExportResolver } from './graphql/export.resolver.js';
import { ExportStore } from './store/export.store.js';

/** Everything of a company as one file. */
export const exportProviders = [
  ExportStore,
  IdentityExport,
  ReadExports,
  RemoveOldExports,
  RequestExport,
  WriteExport,
  ExportResolver,
  { provide: ExportSources, useClass: KnownExportSources },
];
