import { Refusal } from '@madoguchi/kernel';

export type Encoding = 'utf-8' | 'shift_jis';

/** A list of 100,000 contacts is about 10 MB; what is larger is not a list to call. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_LINES = 200_000;
/** A record longer than this is a quotation mark that was never closed. */
const MAX_RECORD_CHARACTERS = 20_000;

const firstNonAscii = (bytes: Uint8Array): number => bytes.findIndex((byte) => byte > 0x7f);

function readsAsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A mark of UTF-16, or every other byte empty: what Excel calls Unicode text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, 1_000);
  return beginning.length > 3 && beginning.filter((byte) => byte === 0).length * 4 > beginning.length;
}

/**
 * Bytes in pieces to text. Plain ASCII reads the same either way, so the choice between UTF-8 (with or without a mark) and
 * Shift_JIS, the two that spreadsheets in Japan write, falls with the first piece that holds anything else.
 */
export class TextReader {
  private decoder: TextDecoder | undefined;
  encoding: Encoding = 'utf-8';
  private begun = false;

  /** @throws Refusal BAD_INPUT `utf16File` */
  read(bytes: Uint8Array): string {
    if (!this.begun && isUtf16(bytes)) throw new Refusal('BAD_INPUT', 'utf16File');
    this.begun = true;
    if (!this.decoder) {
      if (firstNonAscii(bytes) === -1) return new TextDecoder().decode(bytes);
      this.encoding = readsAsUtf8(bytes) ? 'utf-8' : 'shift_jis';
      this.decoder = new TextDecoder(this.encoding);
    }
    return this.decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.decoder?.decode() ?? '';
  }
}

export interface CsvRecord {
  /** Of the line in the file on which the record begins; the first line is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Comma-separated values as RFC 4180 writes them, in pieces; a tab or semicolon in the first line is taken as the separator. */
export class CsvReader {
  private cell = '';
  private cells: string[] = [];
  private quoted = false;
  /** A quotation mark inside quotes: the end of the cell, or the first of a pair. */
  private mark = false;
  private line = 1;
  private startedOn = 1;
  private length = 0;
  private separator: string | undefined;
  private afterReturn = false;

  /** @throws Refusal BAD_INPUT `unclosedQuote` with its line */
  read(text: string): CsvRecord[] {
    const found: CsvRecord[] = [];
    this.separator ??= separatorOf(text);
    for (const letter of text) {
      if ((this.length += 1) > MAX_RECORD_CHARACTERS)
        throw new Refusal('BAD_INPUT', 'unclosedQuote', { params: { line: this.startedOn } });
      const newLine = letter === '\n' && this.afterReturn ? false : letter === '\n' || letter === '\r';
      const skipped = letter === '\n' && this.afterReturn;
      this.afterReturn = letter === '\r';
      if (newLine) this.line += 1;
      if (this.quoted && !this.mark) {
        if (letter === '"') this.mark = true;
        else if (!skipped) this.cell += letter === '\r' ? '\n' : letter;
        continue;
      }
      if (this.mark && letter === '"') {
        this.cell += '"';
        this.mark = false;
        continue;
      }
      if (this.mark) [this.quoted, this.mark] = [false, false];
      if (skipped) continue;
      if (letter === '"' && this.cell === '') this.quoted = true;
      else if (letter === this.separator) this.closeCell();
      else if (newLine) found.push(...this.closeRecord());
      else this.cell += letter;
    }
    return found;
  }

  /** @throws Refusal BAD_INPUT `unclosedQuote` */
  end(): CsvRecord[] {
    if (this.quoted && !this.mark)
      throw new Refusal('BAD_INPUT', 'unclosedQuote', { params: { line: this.startedOn } });
    return this.cell !== '' || this.cells.length > 0 ? this.closeRecord() : [];
  }

  private closeCell(): void {
    this.cells.push(this.cell.trim());
    this.cell = '';
  }

  private closeRecord(): CsvRecord[] {
    this.closeCell();
    const record = { line: this.startedOn, cells: this.cells };
    [this.cells, this.startedOn, this.length] = [[], this.line, 0];
    return record.cells.some((cell) => cell !== '') ? [record] : [];
  }
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return ['\t', ';'].find((mark) => first.includes(mark) && !first.includes(',')) ?? ',';
}
