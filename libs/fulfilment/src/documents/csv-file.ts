import { JAPAN } from '@madoguchi/kernel';
import { StreamableFile } from '@nestjs/common';
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';

export const encodings = ['utf-8', 'shift_jis'] as const;
export type Encoding = (typeof encodings)[number];
export type Row = readonly string[];

/** What the address asks for; UTF-8 for whatever is not known. */
export const encodingOf = ({ encoding }: Record<string, string | undefined>): Encoding =>
  encodings.find((one) => one === encoding) ?? 'utf-8';

const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: JAPAN });
/** A moment as a spreadsheet sorts it, in Japanese time; empty for none. */
export const at = (instant: Date | null | undefined): string => (instant ? moment.format(instant) : '');

/** A cell that a spreadsheet would run as a formula is written as text. */
const safely = (text: string) => text.replace(/^[=+\-@\t\r\n＝＋－＠]/, "'$&").replaceAll('"', '""');
const quotedIfNeeded = (text: string) => {
  const safe = safely(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe}"` : safe;
};

/** Lines of a file as bytes. UTF-8 begins with a mark, without which Excel in Japan reads Shift_JIS. */
export function csvBytes(rows: readonly Row[], encoding: Encoding, { isStart = true } = {}): Buffer {
  const text = rows.map((row) => `${row.map(quotedIfNeeded).join(',')}\r\n`).join('');
  const isUtf8 = encoding === 'utf-8';
  return iconv.encode(text, isUtf8 ? 'utf8' : 'cp932', { addBOM: isUtf8 && isStart });
}

/** A file that is made while it is sent; what fails on the way breaks the download off instead of ending it. */
export function csvStream(
  name: string,
  encoding: Encoding,
  head: Row,
  chunks: AsyncIterable<readonly Row[]>,
): StreamableFile {
  async function* bytes() {
    yield csvBytes([head], encoding);
    for await (const rows of chunks) if (rows.length > 0) yield csvBytes(rows, encoding, { isStart: false });
  }
  return new StreamableFile(Readable.from(bytes(), { objectMode: false }), {
    type: `text/csv; charset=${encoding}`,
    disposition: `attachment; filename="${name}"`,
  });
}

/** A file that is ready when it is sent. */
export function csvFile(name: string, rows: readonly Row[], encoding: Encoding = 'utf-8'): StreamableFile {
  const bytes = csvBytes(rows, encoding);
  return new StreamableFile(bytes, {
    type: `text/csv; charset=${encoding}`,
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
}
