import { maskCardNumbers } from './card-number.js';

/** A mail as it came in, whatever brought it. */
export interface IncomingMail {
  /** Its own id, or something that stands for it. */
  readonly messageId: string;
  readonly from: string;
  /** Every address it was sent or handed to. */
  readonly recipients: readonly string[];
  readonly text: string;
  readonly attachments: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Stands above what is quoted in our own mails; nothing below it is the customer's. */
export const REPLY_ABOVE = {
  ja: 'この線より上にご返信をお書きください',
  en: 'Please write your reply above this line',
};
const MOST_LETTERS = 3_900;
/** What stands beyond is not looked at: more than is kept, and little enough to be searched at once. */
const MOST_READ = 20_000;

const serviceNames = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+.\-].*)?@/i;
const given = (value: string | undefined): string => value?.trim().toLowerCase() ?? '';

/** Machines answer machines without end; a person's mail has none of this (RFC 3834). */
export function isAutomatic({ headers, from }: Pick<IncomingMail, 'headers' | 'from'>): boolean {
  const submitted = given(headers.get('auto-submitted'));
  return (
    from === '' ||
    serviceNames.test(from) ||
    (submitted !== '' && submitted !== 'no') ||
    /^(bulk|junk|list|auto_reply)/.test(given(headers.get('precedence'))) ||
    given(headers.get('return-path')) === '<>' ||
    ['list-id', 'x-autoreply', 'x-autorespond', 'x-auto-response-suppress', 'x-failed-recipients'].some(
      (name) => headers.has(name),
    )
  );
}

/** Where programs begin to repeat the mail that is answered. Every repetition is bounded or ends with its line: anybody may write here. */
const quoteBegins = [
  /^.*(この線より上にご返信をお書きください|Please write your reply above this line).*$/m,
  /^[-_―─= \t\u3000]{2,80}(Original Message|元のメッセージ|転送メッセージ|Forwarded message).*$/im,
  /^On .{6,200}wrote:\s*$/ms,
  /^.{0,20}\d{4}[年/.-]\s?\d{1,2}[月/.-]\s?\d{1,2}.{0,160}(:|：|wrote|のメール|書きました)\s*$/m,
  /^(From|差出人|送信者)\s*[:：].*\n(.*\n){0,3}?(Sent|Date|To|送信日時|日時|宛先)\s*[:：]/m,
];

/** The customer's own words: without what is quoted below them, without quoted lines between. */
export function ownWords(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n');
  const end = Math.min(...quoteBegins.map((begin) => begin.exec(plain)?.index ?? plain.length));
  return plain
    .slice(0, end)
    .split('\n')
    .filter((line) => !/^\s*[>＞]/.test(line))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

// What the database cannot hold, and what nobody types.
// eslint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The line of the case's story: cut to its bounds, without card numbers, with a word about files that were left out. */
export function storyText({ text, attachments }: Pick<IncomingMail, 'text' | 'attachments'>): string {
  const words = maskCardNumbers(ownWords(text.slice(0, MOST_READ).toWellFormed().replace(unprintable, '')));
  const letters = [...words];
  const kept =
    letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}\n［以下省略］` : words;
  const parts = [
    kept === '' ? '［本文なし］' : kept,
    ...(attachments > 0 ? [`［添付ファイル${attachments}件は受け取っていません］`] : []),
  ];
  return parts.join('\n\n');
}
