import { openingOf } from '@madoguchi/kernel';
import { renderPdf } from '@madoguchi/platform/pdf';
import type { SignedPlan } from '../domain/terms.js';
import { quotePdf } from './quote-pdf.js';

const plan = {
  baseMinor: 12_000,
  includedUnits: 50,
  overageMinor: 200,
  successFeeMinor: 0,
  initialFeeMinor: 10_000,
  baseInAdvance: true,
  depositMinor: 12_000,
};
const quote = (terms: Partial<typeof plan> & Pick<SignedPlan, 'waysToPay'> = {}) => ({
  number: 'Q-2026-0001',
  quotedOn: '2026-11-01',
  validThrough: '2026-11-15',
  clientName: '髙橋設備',
  platform: { name: '株式会社まどぐち', address: null },
  bundleName: '現場の電話番',
  plan: { ...plan, ...terms, id: 'plan', name: '標準', minimumTermMonths: 0, noticeDays: 0 },
  opening: openingOf({ ...plan, ...terms }, '2026-11-16', () => 'down'),
  summary: [{ label: '利用開始日', value: '2026年11月16日' }],
});

function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(texts);
  if (node === null || typeof node !== 'object') return [];
  const { text, columns, stack, table, body, content } = node as Record<string, unknown>;
  return [text, columns, stack, table, body, content].flatMap(texts);
}
const printed = (...asked: Parameters<typeof quotePdf>) => texts(quotePdf(...asked)).join('\n');

describe('the quote as a file', () => {
  it('says what is paid with the contract as one sum, with the tax of each part', () => {
    const text = printed(quote());
    // 10,000 + 12,000 × 15 ÷ 30 = 16,000, with tax 17,600, and a deposit of 12,000.
    expect(text).toContain('契約のときにお支払いいただく金額（税込）\n29,600円');
    expect(text).toContain('初期費用（1回だけ）\n10,000円\n1,000円\n11,000円');
    expect(text).toContain('11月16日〜11月30日の月額\n6,000円\n600円\n6,600円');
    expect(text).toContain('保証金（消費税はかかりません）\n12,000円\n0円\n12,000円');
  });

  it('says when the rest comes and what becomes of the deposit', () => {
    const text = printed(quote());
    expect(text).toContain('2026年12月1日のご請求\n13,200円から（12月1日〜12月31日の月額 13,200円）');
    expect(text).toContain('2027年1月1日から毎月\n13,200円から');
    expect(text).toContain('保証金12,000円をお返しします');
    expect(printed(quote({ baseInAdvance: false, depositMinor: 0 }))).toContain(
      '契約のときにお支払いいただく料金はありません。',
    );
  });

  it('speaks of bills that are sent only when the plan may be paid so', () => {
    expect(printed(quote())).toContain('カードのほかは、請求書に書かれた期限までにお支払いください。');
    expect(printed(quote({ waysToPay: ['card'] }))).not.toContain('カードのほかは');
  });

  it('says the same in English, and is a PDF', async () => {
    const text = printed(quote(), 'en');
    expect(text).toContain('What you pay with the contract, tax included\n¥29,600');
    expect(text).toContain('Bill of Dec 1, 2026\nFrom ¥13,200');
    for (const language of ['ja', 'en'] as const)
      expect((await renderPdf(quotePdf(quote(), language))).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
