import type { BankDetails } from './ways-to-pay.js';
import type { Language } from './wording.js';

const types: Readonly<Record<BankDetails['accountType'], Readonly<Record<Language, string>>>> = {
  futsu: { ja: '普通', en: 'Ordinary' },
  toza: { ja: '当座', en: 'Current' },
};

/** The account as a person copies it, one fact per line. */
export const bankLines = (bank: BankDetails, language: Language): readonly (readonly [string, string])[] =>
  language === 'ja'
    ? [
        ['銀行', `${bank.bankName}（${bank.bankCode}）`],
        ['支店', `${bank.branchName}（${bank.branchCode}）`],
        ['口座', `${types[bank.accountType].ja} ${bank.accountNumber}`],
        ['口座名義', bank.accountHolder],
      ]
    : [
        ['Bank', `${bank.bankName} (${bank.bankCode})`],
        ['Branch', `${bank.branchName} (${bank.branchCode})`],
        ['Account', `${types[bank.accountType].en} ${bank.accountNumber}`],
        ['Account holder', bank.accountHolder],
      ];

export const bankText = (bank: BankDetails, language: Language): string =>
  bankLines(bank, language)
    .map(([name, value]) => (language === 'ja' ? `${name}：${value}` : `${name}: ${value}`))
    .join('\n');
