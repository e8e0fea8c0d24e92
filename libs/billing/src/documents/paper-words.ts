import type { RoundingMode } from '@madoguchi/kernel';
import type { Language } from '../domain/wording.js';

export const roundingText: Readonly<Record<Language, Readonly<Record<RoundingMode, string>>>> = {
  ja: { down: '1円未満切り捨て', half_up: '1円未満四捨五入', up: '1円未満切り上げ' },
  en: { down: 'rounded down', half_up: 'rounded half up', up: 'rounded up' },
};

/** What every paper says in the same words. */
export const paperWords = {
  ja: {
    addressed: (name: string) => `${name}　御中`,
    registration: '登録番号　',
    phone: '電話　',
    lines: ['内容', '数量', '単価', '税率', '金額（税抜）'],
    rate: (rate: string, reduced: boolean) =>
      [
        `${reduced ? '軽減税率' : ''}${rate}対象　計（税抜）`,
        `${reduced ? '軽減税率' : ''}${rate}対象　消費税額`,
      ] as const,
    reducedMark: '　※',
    reducedLegend: (rate: string) => `※は軽減税率（${rate}）の対象です。`,
    total: '合計（税込）',
    hash: '文書の照合値（SHA-256）　',
    mark: '・',
  },
  en: {
    addressed: (name: string) => name,
    registration: 'Registration number ',
    phone: 'Tel. ',
    lines: ['Description', 'Quantity', 'Unit price', 'Tax', 'Before tax'],
    rate: (rate: string, reduced: boolean) =>
      [
        `Subject to ${rate}${reduced ? ' (reduced rate)' : ''}, before tax`,
        `Consumption tax at ${rate}${reduced ? ' (reduced rate)' : ''}`,
      ] as const,
    reducedMark: ' ※',
    reducedLegend: (rate: string) => `※ Subject to the reduced rate of ${rate}.`,
    total: 'Total, tax included',
    hash: 'SHA-256 of the document ',
    mark: '– ',
  },
} as const;
