import { Refusal } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import { guessColumns, lostItsZero } from '../domain/contact-columns.js';
import { phoneDigits } from '../domain/words.js';
import { CsvReader, type Encoding, TextReader } from '../domain/contact-file.js';

export interface ContactFilePreview {
  readonly encoding: Encoding;
  readonly hasHeading: boolean;
  readonly columns: ReturnType<typeof guessColumns>['columns'];
  readonly rows: readonly (readonly string[])[];
  /** A number of the beginning whose leading zero a spreadsheet took; null when there is none. */
  readonly lostZero: string | null;
}

const SHOWN = 6;

/** Reads the beginning of a file and guesses what its columns hold; stores nothing. @throws Refusal BAD_INPUT `emptyFile` */
@Injectable()
export class PreviewContactFile {
  /** @param beginning the first bytes of the file in base64; the last line may be cut and is left out. */
  execute(beginning: string): ContactFilePreview {
    const bytes = Buffer.from(beginning, 'base64');
    if (isSpreadsheet(bytes)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
    const reader = new TextReader();
    const records = new CsvReader().read(reader.read(bytes) + '\n');
    if (records.length === 0) throw new Refusal('BAD_INPUT', 'emptyFile');
    const { hasHeading, columns } = guessColumns(records.slice(0, 50));
    const numbers = records.map(({ cells }) => phoneDigits(cells[columns.phone ?? -1] ?? ''));
    return {
      encoding: reader.encoding,
      hasHeading,
      columns,
      lostZero: numbers.find(lostItsZero) ?? null,
      rows: records.slice(0, SHOWN).map(({ cells }) => cells.slice(0, 30).map((cell) => cell.slice(0, 80))),
    };
  }
}

/** Excel's own files begin like an archive (xlsx) or like an old compound document (xls). */
export const isSpreadsheet = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03) ||
  (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11);
