import type { Content } from 'pdfmake/interfaces.js';
import type { IssuedDocument, Party } from '../domain/documents.js';
import type { Language } from '../domain/wording.js';
import { facts } from './layout.js';
import { quiet } from './paper-colours.js';
import { paperWords } from './paper-words.js';

const postal = (code: string | null): string[] =>
  code === null ? [] : [`〒${code.slice(0, 3)}-${code.slice(3)}`];

/** 0312345678 as it is written on paper; numbers of an unknown shape stay as they are. */
export function phoneText(phone: string): string {
  const toll = /^(0120|0800|0570)(\d{3})(\d{3})$/.exec(phone);
  const mobile = /^(0[5789]0)(\d{4})(\d{4})$/.exec(phone);
  const city = /^(0[36])(\d{4})(\d{4})$/.exec(phone);
  const parts = toll ?? mobile ?? city;
  return parts ? parts.slice(1).join('-') : phone;
}

/** The company the paper is addressed to. */
const addressee = (party: Party, language: Language, more: Content[] = []): Content => ({
  stack: [
    ...[...postal(party.postalCode), ...(party.address === null ? [] : [party.address])].map((text) => ({
      text,
      color: quiet,
    })),
    { text: paperWords[language].addressed(party.name), fontSize: 14, bold: true, margin: [0, 4, 0, 4] },
    ...more,
  ],
});

/** The company that writes the paper. */
const writer = (party: Party, language: Language): Content => ({
  stack: [
    { text: party.name, bold: true, fontSize: 11 },
    ...[
      ...(party.registrationNumber === null
        ? []
        : [`${paperWords[language].registration}${party.registrationNumber}`]),
      ...postal(party.postalCode),
      ...(party.address === null ? [] : [party.address]),
      ...(party.phone === null ? [] : [`${paperWords[language].phone}${phoneText(party.phone)}`]),
    ].map((text) => ({ text, fontSize: 9 })),
  ],
});

/** Who it is for on the left, who writes it and its number on the right. */
export const letterhead = (
  document: Pick<IssuedDocument, 'issuer' | 'recipient'>,
  letter: string,
  head: readonly (readonly [label: string, value: string])[],
  language: Language,
  ...more: Content[]
): Content => ({
  columnGap: 24,
  columns: [
    {
      width: '*',
      stack: [addressee(document.recipient, language, [...more, { text: letter, margin: [0, 6, 0, 0] }])],
    },
    {
      width: 205,
      stack: [facts(head), { margin: [0, 6, 0, 0], stack: [writer(document.issuer, language)] }],
    },
  ],
});
