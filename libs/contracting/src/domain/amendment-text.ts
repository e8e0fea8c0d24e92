import { addDays, type CalendarDate } from '@madoguchi/kernel';
import { appointments, inAdvance, items, type Article } from './contract-articles.js';
import { numbered } from './contract-text.js';
import { monthlyItems } from './price-items.js';
import type { SignedPlan, Terms } from './terms.js';
import { day } from './wording.js';

export const AMENDMENT_TITLE = '料金プランの変更覚書';

export interface AmendmentTerms {
  readonly terms: Terms;
  readonly contractNumber: string;
  readonly number: string;
  readonly previous: SignedPlan;
  readonly plan: SignedPlan;
  readonly effectiveOn: CalendarDate;
}

/** The whole text a client signs to change the plan, in Japanese. The same input always gives the same text. */
export function amendmentText(amendment: AmendmentTerms): string {
  const { terms, contractNumber, number, previous, plan, effectiveOn } = amendment;
  const { client, platform } = terms;
  const lastDay = day(addDays(effectiveOn, -1));
  const articles = [
    prices(amendment),
    // The contract may have no word yet on what counts as a success.
    ...(plan.successFeeMinor > 0 && terms.plan.successFeeMinor === 0
      ? [appointments({ ...terms, plan })]
      : []),
    ...timing(amendment),
    unchanged,
  ].map(({ title, paragraphs }, index) => `第${index + 1}条（${title}）\n${numbered(paragraphs).join('\n')}`);
  return [
    AMENDMENT_TITLE,
    `変更覚書番号：${number}`,
    `もとの契約：電話対応業務委託契約書（契約番号${contractNumber}）`,
    `委託者（甲）：${client.name}`,
    `受託者（乙）：${platform.name}`,
    `商品：${terms.bundleName}（第${terms.versionNumber}版）`,
    `料金プラン：${plan.name}（変更前：${previous.name}）`,
    `変更の日：${day(effectiveOn)}`,
    `署名の期限：${lastDay}`,
    '',
    `${client.name}（以下「甲」という。）と${platform.name}（以下「乙」という。）は、上記の契約（以下「原契約」という。）の料金プランを、次のとおり変更する。`,
    '',
    articles.join('\n\n'),
    '',
    '本覚書は電磁的記録で作成する。甲が署名した時に成立し、乙は、署名者の氏名、署名の日時及び本文のハッシュ値（SHA-256）をあわせて記録し、甲がいつでも閲覧できるようにする。',
  ].join('\n');
}

function prices({ previous, plan, effectiveOn }: AmendmentTerms): Article {
  const [before, after] = [monthlyItems(previous), monthlyItems(plan)];
  const changed = (['base', 'overage', 'success', 'minimum'] as const).flatMap((kind) => {
    const [old, next] = [before[kind] ?? '最低料金：なし', after[kind] ?? '最低料金：なし'];
    return kind === 'minimum' && old === next && after.minimum === undefined
      ? []
      : [`${next}${old === next ? '（変更なし）' : `（変更前の${old}）`}`];
  });
  return {
    title: '料金の変更',
    paragraphs: [
      `原契約の料金を、${day(effectiveOn)}から次のとおり改める。いずれも消費税及び地方消費税を含まない。`,
      ...items(changed),
      `${day(addDays(effectiveOn, -1))}までの料金は、変更前の料金プランによって計算する。`,
      'この変更に初期費用及び手数料はかからない。',
    ],
  };
}

/** The contract says when the base fee is paid; only a change of that needs words. */
function timing({ previous, plan, effectiveOn }: AmendmentTerms): Article[] {
  if (Boolean(previous.baseInAdvance) === Boolean(plan.baseInAdvance)) return [];
  const title = '月額の支払時期';
  if (!plan.baseInAdvance)
    return [
      {
        title,
        paragraphs: [
          `${day(effectiveOn)}以後の月額は、その他の料金とあわせて、月末に締め、翌月に後払いで請求する。`,
        ],
      },
    ];
  const first = `${day(effectiveOn)}からの月額は、その前の月を締めた請求書から、次のとおり前払いとする。`;
  return [{ title, paragraphs: [first, ...inAdvance] }];
}

const unchanged: Article = {
  title: '変わらない事項',
  paragraphs: ['最低利用期間、解約の申し出の時期、業務の内容その他原契約に定める事項は、変更しない。'],
};
