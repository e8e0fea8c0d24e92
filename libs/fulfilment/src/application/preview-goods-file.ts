import { Refusal } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import { CsvReader, type Encoding, TextReader } from '../domain/contact-file.js';
import { type GoodsColumns, guessGoodsColumns } from '../domain/goods-columns.js';
import { isSpreadsheet } from './preview-contact-file.js';

export interface GoodsFilePreview {
  readonly encoding: Encoding;
  readonly hasHeading: boolean;
  readonly columns: GoodsColumns;
  readonly rows: readonly (readonly string[])[];
}

const SHOWN = 6;

/** Reads the beginning of a price list and guesses its columns; stores nothing. @throws Refusal BAD_INPUT `emptyFile`, `saveAsCsv` */
@Injectable()
export class PreviewGoodsFile {
  /** @param beginning the first bytes of the file in base64; the last line may be cut. */
  execute(beginning: string): GoodsFilePreview {
    const bytes = Buffer.from(beginning, 'base64');
    if (isSpreadsheet(bytes)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
    const reader = new TextReader();
    const records = new CsvReader().read(reader.read(bytes) + '\n');
    if (records.length === 0) throw new Refusal('BAD_INPUT', 'emptyFile');
    return {
      encoding: reader.encoding,
      ...guessGoodsColumns(records),
      rows: records.slice(0, SHOWN).map(({ cells }) => cells.slice(0, 30).map((cell) => cell.slice(0, 80))),
    };
  }
}
