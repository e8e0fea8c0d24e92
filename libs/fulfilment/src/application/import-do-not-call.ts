import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import {
  checkColumns,
  type ColumnMapping,
  type ContactLine,
  isProblem,
  type ProblemLine,
  readContact,
  type Repairs,
} from '../domain/contact-columns.js';
import type { CsvRecord } from '../domain/contact-file.js';
import { DoNotCallStore } from '../store/do-not-call.store.js';
import { csvRecords, withoutHeading } from './csv-records.js';
import type { DoNotCallImportView } from './refusal-views.js';

export interface DoNotCallFile {
  readonly hasHeading: boolean;
  readonly columns: ColumnMapping;
  readonly repairs: Repairs;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A hundred thousand numbers with names are about 5 MB; the file is read whole before anything is written. */
export const MAX_REFUSAL_BYTES = 10 * 1024 * 1024;
export const MAX_REFUSAL_LINES = 100_000;
const BATCH = 5_000;

/**
 * Brings the client's own do-not-call list in: what is new is added, nothing is taken away, every line that could not be read is
 * told. One transaction, so a file counts as a whole or not at all; the same file again changes nothing.
 * @throws Refusal BAD_INPUT
 */
@Injectable()
export class ImportDoNotCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly numbers: DoNotCallStore,
  ) {}

  async execute(actor: Actor, file: DoNotCallFile): Promise<DoNotCallImportView> {
    const [clientId, by] = [actingCompany(actor), signedInPerson(actor)];
    checkColumns(file.columns);
    const whole = await csvRecords(file.bytes, MAX_REFUSAL_BYTES);
    const { lines, problems } = judge(withoutHeading(whole, file.hasHeading, MAX_REFUSAL_LINES), file);
    return this.unitOfWork.run(actor, async (tx) => {
      let added = 0;
      // In one order everywhere, so that two files at once never wait for each other in a ring.
      const sorted = [...lines].sort((a, b) => (a.phone < b.phone ? -1 : 1));
      for (let at = 0; at < sorted.length; at += BATCH)
        added += await this.numbers.add(tx, clientId, sorted.slice(at, at + BATCH), 'file', by);
      const result = { added, known: lines.length - added };
      await tx.audit('doNotCall.import', clientId, { ...result, problems: problems.length });
      return { ...result, repaired: lines.filter(({ repaired }) => repaired).length, problems };
    });
  }
}

function judge(records: readonly CsvRecord[], { columns, repairs }: DoNotCallFile) {
  const lines = new Map<string, ContactLine>();
  const problems: ProblemLine[] = [];
  for (const record of records) {
    const read = readContact(record, columns, repairs);
    if (isProblem(read)) problems.push(read);
    else if (lines.has(read.phone))
      problems.push({ line: read.line, reason: 'twice_in_file', typed: read.phone });
    else lines.set(read.phone, read);
  }
  return { lines: [...lines.values()], problems };
}
