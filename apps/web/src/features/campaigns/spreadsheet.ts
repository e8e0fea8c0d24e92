import { unzip } from 'fflate';

/** A sheet of an Excel file as the CSV that the server reads. */
export interface Sheet {
  name: string;
  csv: string;
}

export const MAX_SPREADSHEET_BYTES = 20 * 1024 * 1024;
/** A few kilobytes can swell to gigabytes; what an archive says of itself is asked before anything is unpacked. */
const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;

export type SpreadsheetTrouble = 'tooLarge' | 'oldExcel' | 'unreadable' | 'empty';
export class SpreadsheetProblem extends Error {
  readonly trouble: SpreadsheetTrouble;
  constructor(trouble: SpreadsheetTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

type Cell = string | number | boolean | Date | null;

export const isSpreadsheet = (name: string): boolean => /\.(xlsx|xlsm|xls)$/i.test(name);

/**
 * Reads an Excel file in the browser: the archive never reaches the server, which goes on knowing one kind of list.
 * Lines keep the numbers they have in the sheet.
 */
export const readSpreadsheet = async (file: File): Promise<Sheet[]> => {
  if (file.size > MAX_SPREADSHEET_BYTES) throw new SpreadsheetProblem('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  // The compound documents of Excel 97–2003, and encrypted workbooks, which are wrapped in one.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new SpreadsheetProblem('oldExcel');
  if ((await unpackedSize(bytes)) > MAX_UNPACKED_BYTES) throw new SpreadsheetProblem('tooLarge');
  const { default: readAll } = await import('read-excel-file/universal');
  const sheets = await readAll(bytes.buffer).catch(() => {
    throw new SpreadsheetProblem('unreadable');
  });
  const filled = sheets
    .map(({ sheet, data }) => ({ name: sheet, csv: csvOf(data as Cell[][]) }))
    .filter(({ csv }) => csv !== '');
  if (filled.length === 0) throw new SpreadsheetProblem('empty');
  return filled;
};

/** What the entries say they will be; nothing is unpacked for it. */
const unpackedSize = (bytes: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    let size = 0;
    const add = ({ originalSize }: { originalSize: number }) => {
      size += originalSize;
      return false;
    };
    unzip(bytes, { filter: add }, (error) =>
      error ? reject(new SpreadsheetProblem('unreadable')) : resolve(size),
    );
  });

export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.every((row) => row.every((cell) => cell === null || cell === ''))
    ? ''
    : rows.map((row) => row.map((cell) => quoted(textOf(cell))).join(',')).join('\n');

const two = (part: number) => String(part).padStart(2, '0');

/** A number in full, never as 9.01E+09; a day as a day, with its time only where it has one. */
const textOf = (cell: Cell): string => {
  if (cell === null) return '';
  if (cell instanceof Date) {
    const day = `${cell.getUTCFullYear()}/${two(cell.getUTCMonth() + 1)}/${two(cell.getUTCDate())}`;
    const [hours, minutes] = [cell.getUTCHours(), cell.getUTCMinutes()];
    return hours + minutes === 0 ? day : `${day} ${two(hours)}:${two(minutes)}`;
  }
  if (typeof cell !== 'number') return String(cell);
  return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
};

/** A line break inside a cell would shift the numbers of the lines behind it. */
const quoted = (text: string): string => {
  const line = text.replace(/\r\n|[\r\n]/g, ' ');
  return /[",;\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
};
