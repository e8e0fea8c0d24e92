import { Refusal } from '@madoguchi/kernel';
import { type CsvRecord, CsvReader, type Encoding, TextReader } from '../domain/contact-file.js';
import { isSpreadsheet } from './preview-contact-file.js';

/**
 * The records of a small file, its heading included; everything is read before anything is decided.
 * @throws Refusal BAD_INPUT `goodsFileTooLarge`, `saveAsCsv`, `unclosedQuote`
 */
export async function csvRecords(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<CsvRecord[]> {
  const [pieces, text, csv] = [[] as Uint8Array[], new TextReader(), new CsvReader()];
  let size = 0;
  for await (const piece of bytes) {
    if ((size += piece.length) > maxBytes)
      throw new Refusal('BAD_INPUT', 'goodsFileTooLarge', { params: { max: maxBytes / 1024 / 1024 } });
    pieces.push(piece);
  }
  const whole = Buffer.concat(pieces);
  if (isSpreadsheet(whole)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
  return [...csv.read(text.read(whole) + text.end()), ...csv.end()];
}

/** The records under the heading. @throws Refusal BAD_INPUT `emptyFile`, `tooManyGoods` */
export function withoutHeading(
  records: readonly CsvRecord[],
  hasHeading: boolean,
  maxLines: number,
): readonly CsvRecord[] {
  const lines = records.slice(hasHeading ? 1 : 0);
  if (lines.length === 0) throw new Refusal('BAD_INPUT', 'emptyFile');
  if (lines.length > maxLines) throw new Refusal('BAD_INPUT', 'tooManyGoods', { params: { max: maxLines } });
  return lines;
}

const SHOWN = 6;

/**
 * What can be read from the first bytes of a file; the last line may be cut.
 * @param beginning in base64
 * @throws Refusal BAD_INPUT `emptyFile`, `saveAsCsv`
 */
export function recordsOfBeginning(beginning: string): {
  readonly encoding: Encoding;
  readonly records: readonly CsvRecord[];
  readonly rows: readonly (readonly string[])[];
} {
  const bytes = Buffer.from(beginning, 'base64');
  if (isSpreadsheet(bytes)) throw new Refusal('BAD_INPUT', 'saveAsCsv');
  const reader = new TextReader();
  const records = new CsvReader().read(reader.read(bytes) + '\n');
  if (records.length === 0) throw new Refusal('BAD_INPUT', 'emptyFile');
  const rows = records
    .slice(0, SHOWN)
    .map(({ cells }) => cells.slice(0, 120).map((cell) => cell.slice(0, 80)));
  return { encoding: reader.encoding, records, rows };
}
