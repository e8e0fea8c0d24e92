/** Every column in order, with its Japanese heading. */
interface Headed {
  readonly columns: Readonly<Record<string, string>>;
}

export type ExportRow = Readonly<Record<string, unknown>>;

/** How long a finished export can be fetched. */
export const EXPORT_DAYS = 7;
/** What was tried so often does not succeed by itself. */
export const EXPORT_ATTEMPTS = 3;

const japanese = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return japanese.format(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value as string | number | boolean);
};

/** What a spreadsheet would run as a formula is written as text. */
function cell(value: unknown): string {
  const text = textOf(value);
  const safe = typeof value === 'string' ? text.replace(/^[=+\-@\t\r]/, "'$&") : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (values: readonly unknown[]): string => `${values.map(cell).join(',')}\r\n`;

/** With a mark, without which Excel in Japan reads Shift_JIS. */
export const csvHead = ({ columns }: Headed): string => `\ufeff${line(Object.values(columns))}`;
export const csvLine = ({ columns }: Headed, row: ExportRow): string =>
  line(Object.keys(columns).map((name) => row[name]));

export const jsonLine = ({ columns }: Headed, row: ExportRow): string =>
  JSON.stringify(Object.fromEntries(Object.keys(columns).map((name) => [name, row[name] ?? null])));

export interface WrittenPart {
  readonly path: string;
  readonly title: string;
  readonly rows: number;
}

/** What is in the file, with counts that can be compared. */
export const contentsCsv = (parts: readonly WrittenPart[]): string =>
  `\ufeff${[['ファイル', '内容', '件数'], ...parts.map(({ path, title, rows }) => [path, title, rows])].map(line).join('')}`;

export function readmeText(companyName: string, at: Date, parts: readonly WrittenPart[]): string {
  const rows = parts.reduce((all, part) => all + part.rows, 0);
  return [
    `${companyName} 様のデータ`,
    `作成日時：${japanese.format(at)}（日本時間）／ 件数：${rows}`,
    '',
    '・csv フォルダーのファイルは、Excel などの表計算ソフトでそのまま開けます（UTF-8）。日時は日本時間です。',
    '・data フォルダーには、同じ内容がプログラム向けの形式（JSON）で入っています。日時は世界標準時です。',
    '・documents フォルダーには、契約書、請求書などの書面（PDF）が入っています。',
    '・contents.csv は、ファイルごとの件数の一覧です。',
    '・お客さまの個人情報が含まれます。保管と取り扱いにご注意ください。',
    '',
    `Data of ${companyName}`,
    `Made on ${at.toISOString()}, ${rows} rows`,
    '',
    '- The files in csv open in Excel and other spreadsheets (UTF-8). Times are Japanese.',
    '- The files in data hold the same for programs (JSON). Times are UTC. The names of the fields are the columns of the JSON files.',
    '- documents holds contracts, invoices and other papers (PDF).',
    '- contents.csv lists every file with its number of rows.',
    '- This is personal data of your customers. Keep it safe.',
    '',
  ].join('\r\n');
}
