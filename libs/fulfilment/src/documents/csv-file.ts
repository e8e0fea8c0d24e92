import { StreamableFile } from '@nestjs/common';

/** With the mark that lets Excel read UTF-8. A cell that a spreadsheet would run as a formula is written as text. */
export function csvFile(name: string, rows: readonly (readonly string[])[]): StreamableFile {
  const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  const bytes = Buffer.from(`\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`);
  return new StreamableFile(bytes, {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
    length: bytes.length,
  });
}
