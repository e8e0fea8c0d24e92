import { Injectable } from '@nestjs/common';
import type { Encoding } from '../domain/contact-file.js';
import { type GoodsColumns, guessGoodsColumns } from '../domain/goods-columns.js';
import { recordsOfBeginning } from './csv-records.js';

export interface GoodsFilePreview {
  readonly encoding: Encoding;
  readonly hasHeading: boolean;
  readonly columns: GoodsColumns;
  readonly rows: readonly (readonly string[])[];
}

/** Reads the beginning of a price list and guesses its columns; stores nothing. @throws Refusal BAD_INPUT `emptyFile`, `saveAsCsv` */
@Injectable()
export class PreviewGoodsFile {
  /** @param beginning the first bytes of the file in base64; the last line may be cut. */
  execute(beginning: string): GoodsFilePreview {
    const { encoding, records, rows } = recordsOfBeginning(beginning);
    return { encoding, ...guessGoodsColumns(records), rows };
  }
}
