import type { CalendarDate } from '@madoguchi/kernel';
import { articlesOf } from './contract-articles.js';
import type { Terms } from './terms.js';
import { day } from './wording.js';

export const CONTRACT_TITLE = '電話対応業務委託契約書';

/**
 * The whole text a client signs, in Japanese, one paragraph per line. The same input always gives the same text, because
 * its hash is what was signed. `validThrough` is the last day the offer holds.
 */
export function contractText(terms: Terms, quoteNumber: string, validThrough: CalendarDate): string {
  const { client, platform, producer, operator } = terms;
  const party = ({ name, address }: { name: string; address: string | null }) =>
    address ? `${name}（${address}）` : name;
  const articles = articlesOf(terms).map(
    ({ title, paragraphs }, index) => `第${index + 1}条（${title}）\n${numbered(paragraphs).join('\n')}`,
  );
  return [
    CONTRACT_TITLE,
    `見積番号：${quoteNumber}（有効期限：${day(validThrough)}）`,
    `委託者（甲）：${party(client)}`,
    `受託者（乙）：${party(platform)}`,
    `企画・運営管理（地域プロデューサー）：${party(producer)}`,
    `電話対応の実施（再委託先）：${party(operator)}`,
    `商品：${terms.bundleName}（第${terms.versionNumber}版）`,
    `料金プラン：${terms.plan.name}`,
    '',
    `${client.name}（以下「甲」という。）と${platform.name}（以下「乙」という。）は、電話対応業務の委託について、次のとおり契約する（以下「本契約」という。）。`,
    '',
    articles.join('\n\n'),
    '',
    `本契約は電磁的記録で作成する。甲が署名した時に成立し、乙は、署名者の氏名、署名の日時及び本文のハッシュ値（SHA-256）をあわせて記録し、甲がいつでも閲覧できるようにする。`,
  ].join('\n');
}

/** A paragraph that stands alone carries no number; the items of a list, 「(1)」, belong to the paragraph above them. */
export function numbered(paragraphs: readonly string[]): string[] {
  const counted = paragraphs.filter((paragraph) => !paragraph.startsWith('('));
  if (counted.length === 1) return [...paragraphs];
  let number = 0;
  return paragraphs.map((paragraph) => (paragraph.startsWith('(') ? paragraph : `${++number}　${paragraph}`));
}
