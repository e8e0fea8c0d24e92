import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { Injectable } from '@nestjs/common';
import { csvEncodings, usageCsv } from '../documents/usage-csv.js';
import type { Language } from '../domain/wording.js';
import { ReadUsage } from './read-usage.js';

/** The units of one month as a file for a spreadsheet. */
@Injectable()
export class ReadUsageFile {
  constructor(private readonly usage: ReadUsage) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT notAMonth, unknownEncoding */
  async execute(
    actor: Actor,
    contractId: string,
    month: string,
    encoding: string,
    language: Language,
  ): Promise<Buffer> {
    const known = csvEncodings.find((each) => each === encoding);
    if (!known) throw Refusal.field('encoding', 'unknownEncoding');
    const { records } = await this.usage.execute(actor, contractId, month);
    return usageCsv(records, known, language);
  }
}
