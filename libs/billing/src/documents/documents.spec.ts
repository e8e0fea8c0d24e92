import { writeFileSync } from 'node:fs';
import { renderPdf } from '@madoguchi/platform/pdf';
import { documentTotals } from '../domain/document-tax.js';
import {
  canonicalJson,
  documentNumber,
  type CreditNoteDocument,
  type InvoiceDocument,
  type Party,
  type ReceiptDocument,
  type StatementDocument,
} from '../domain/documents.js';
import { creditNotePdf } from './credit-note-pdf.js';
import { documentHash } from './document-hash.js';
import { invoicePdf } from './invoice-pdf.js';
import { phoneText } from './letterhead.js';
import { receiptPdf } from './receipt-pdf.js';
import { statementPdf } from './statement-pdf.js';

const party = (name: string, registrationNumber: string | null): Party => ({
  id: '00000000-0000-4000-8000-000000000001',
  name,
  registrationNumber,
  postalCode: '5300001',
  address: '大阪府大阪市北区梅田1-2-3 窓口ビル4階',
  phone: '0661234567',
});
const line = (description: string, quantity: number, unitMinor: number | null, amountMinor: number) => ({
  description,
  descriptionEn: description,
  quantity,
  unitMinor,
  amountMinor,
  taxRateBps: 1_000,
});
const lines = [
  line('月額（日割り：29,800円×15日÷30日、1円未満切り捨て）', 1, 29_800, 14_900),
  line('初期費用（初月のみ）', 1, 20_000, 20_000),
  line('従量料金（基本件数25件を超えた応対。基本件数は15日÷30日の日割り、端数切り捨て）', 12, 220, 2_640),
  line('アポイント成果報酬（承認済みの件数）', 2, 15_000, 30_000),
];
const invoice: InvoiceDocument = {
  kind: 'qualified_invoice',
  number: '2026-000001',
  currency: 'JPY',
  issuedOn: '2026-12-01',
  dueOn: '2026-12-31',
  issuer: party('株式会社窓口', 'T7000012050002'),
  recipient: party('有限会社髙橋建築設計事務所', null),
  contractNumber: 'C-2026-0001',
  service: 'なにわ秘書代行パック',
  plan: 'スタンダード',
  period: { startsOn: '2026-11-16', endsOn: '2026-11-30' },
  lines,
  ...documentTotals(lines, 'down'),
  roundingMode: 'down',
  usage: { includedUnits: 25, billableCalls: 37, freeCalls: 8, acceptedAppointments: 2 },
};
const share = line(
  '業務委託料 2026年11月16日〜11月30日分　有限会社髙橋建築設計事務所さま（契約C-2026-0001、請求書2026-000001）　67,540円×54.5%',
  1,
  null,
  36_809,
);
const statement: StatementDocument = {
  kind: 'purchase_statement',
  number: 'P-2026-000001',
  currency: 'JPY',
  role: 'operator',
  issuedOn: '2026-12-25',
  payOn: '2026-12-25',
  issuer: invoice.issuer,
  recipient: party('北町コールセンター', null),
  creditBps: 7_000,
  period: invoice.period,
  lines: [share, { ...share, amountMinor: 12_345 }],
  ...documentTotals([share, { ...share, amountMinor: 12_345 }], 'down'),
  roundingMode: 'down',
};

const note: CreditNoteDocument = {
  kind: 'credit_note',
  number: 'H-2026-000001',
  currency: 'JPY',
  issuedOn: '2026-12-10',
  issuer: invoice.issuer,
  recipient: invoice.recipient,
  period: invoice.period,
  original: { number: invoice.number, issuedOn: invoice.issuedOn },
  contractNumber: invoice.contractNumber,
  reason: '窓口の不通のため',
  lines: [lines[0]!],
  ...documentTotals([lines[0]!], 'down'),
  roundingMode: 'down',
};
const receipt: ReceiptDocument = {
  kind: 'receipt',
  number: 'R-2026-000001',
  currency: 'JPY',
  issuedOn: '2026-12-28',
  firstIssuedOn: '2026-12-26',
  copy: 2,
  issuer: invoice.issuer,
  recipient: invoice.recipient,
  period: invoice.period,
  receivedOn: '2026-12-01',
  paidBy: 'credit_card',
  service: invoice.service,
  invoice: { number: invoice.number, issuedOn: invoice.issuedOn, totalMinor: invoice.totalMinor },
  rates: invoice.rates,
  totalMinor: invoice.totalMinor,
};

/** `PDF_FOLDER=/tmp/pdf npm run jest -- documents.spec` leaves the papers there, to be looked at. */
const keep = (name: string, pdf: Buffer) => {
  const folder = process.env['PDF_FOLDER'];
  if (folder) writeFileSync(`${folder}/${name}.pdf`, pdf);
};

const papers = (language: 'ja' | 'en') =>
  [
    ['invoice', invoicePdf(invoice, documentHash(invoice), language)],
    ['statement', statementPdf(statement, documentHash(statement), language)],
    ['credit-note', creditNotePdf(note, documentHash(note), language)],
    ['receipt', receiptPdf(receipt, documentHash(receipt), language)],
  ] as const;

test.each(['ja', 'en'] as const)('every document is set as PDF (%s)', async (language) => {
  for (const [name, definition] of papers(language)) {
    const pdf = await renderPdf(definition);
    keep(`${name}-${language}`, pdf);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  }
});

test('an English paper names its Japanese original, has its hash and its amounts, and no Japanese of its own', () => {
  const documents = [invoice, statement, note, receipt];
  for (const [index, [name, definition]] of papers('en').entries()) {
    const document = documents[index]!;
    const whole = JSON.stringify(definition.content);
    expect(whole).toContain('English translation for reference');
    expect(whole).toContain(document.number);
    expect(whole).toContain(`¥${document.totalMinor.toLocaleString('en-US')}`);
    // Names and addresses, what a person wrote, and the original's title stay as they are.
    const own = [
      ...lines.map(({ description }) => description),
      share.description,
      invoice.issuer.name,
      invoice.issuer.address!,
      invoice.recipient.name,
      statement.recipient.name,
      invoice.service,
      invoice.plan,
      note.reason,
    ]
      .reduce((text, name_) => text.replaceAll(name_, ''), whole)
      .replace(
        /(領収書（再発行）|請求書|返還請求書（適格返還請求書）|支払明細書（仕入明細書）) [A-Z0-9-]+ of/,
        '',
      )
      .replaceAll('〒', '');
    expect([name, /[\u3040-\u30ff\u4e00-\u9fff]/.exec(own)?.[0]]).toEqual([name, undefined]);
  }
});

test('a receipt says from whom, how much, for what and when, that it was by card, and that it was issued again', () => {
  const text = JSON.stringify(receiptPdf(receipt, documentHash(receipt)).content);
  for (const required of [
    '領収書（再発行）',
    '2026年12月26日',
    '有限会社髙橋建築設計事務所　御中',
    '74,294円',
    '電話応対サービス「なにわ秘書代行パック」利用料（2026年11月16日〜11月30日分）として',
    'クレジットカード利用',
    '収入印紙は不要です',
    '適格請求書ではありません',
  ])
    expect(text).toContain(required);
  const first = JSON.stringify(receiptPdf({ ...receipt, copy: 1 }, '').content);
  expect(first).not.toContain('再発行');
  const part = JSON.stringify(receiptPdf({ ...receipt, rates: [], totalMinor: 50_000 }, '').content);
  expect(part).toContain('返還分を充てたため');
  expect(part).not.toContain('対象　消費税額');
});

test('an invoice that is sent says where to pay, and its receipt how it was paid', () => {
  const bank = {
    bankName: 'お試し銀行',
    bankCode: '0000',
    branchName: 'お試し支店',
    branchCode: '000',
    accountType: 'futsu',
    accountNumber: '1000001',
    accountHolder: 'オタメシ）マドグチ',
  } as const;
  const text = (sent: InvoiceDocument) => JSON.stringify(invoicePdf(sent, documentHash(sent)).content);
  const byBank = text({ ...invoice, payment: { way: 'transfer', bank } });
  for (const required of [
    '銀行振込',
    'お試し銀行（0000）',
    '普通 1000001',
    'オタメシ）マドグチ',
    '2026年12月31日',
  ])
    expect(byBank).toContain(required);
  expect(byBank).not.toContain('クレジットカード');
  expect(text({ ...invoice, payment: { way: 'konbini' } })).toContain('コンビニエンスストア');
  const paid = JSON.stringify(receiptPdf({ ...receipt, paidBy: 'bank_transfer' }, '').content);
  expect(paid).toContain('銀行振込により領収');
  expect(paid).not.toContain('クレジットカード');
});

test('everything the law asks of a qualified invoice stands on it', () => {
  const text = JSON.stringify(invoicePdf(invoice, documentHash(invoice)).content);
  for (const required of [
    '株式会社窓口',
    'T7000012050002',
    '2026年12月1日',
    '2026年11月16日〜11月30日',
    'アポイント成果報酬',
    '10%対象　計（税抜）',
    '67,540円',
    '10%対象　消費税額',
    '6,754円',
    '74,294円',
    '有限会社髙橋建築設計事務所　御中',
  ])
    expect(text).toContain(required);
});

test.each([
  ['ja', '軽減税率8%対象', '※は軽減税率（8%）の対象です。', '　※'],
  ['en', '8% (reduced rate)', '※ Subject to the reduced rate of 8%.', ' ※'],
] as const)(
  'a paper with two rates marks what is at the reduced one (%s)',
  (language, total, legend, mark) => {
    const both = [
      line('月額', 1, null, 10_000),
      { ...line('お茶の定期便', 1, null, 1_005), taxRateBps: 800 },
    ];
    const mixed = { lines: both, ...documentTotals(both, 'down') };
    expect(mixed.rates.map(({ rateBps, taxMinor }) => [rateBps, taxMinor])).toEqual([
      [1_000, 1_000],
      [800, 80],
    ]);
    const texts = [
      invoicePdf({ ...invoice, ...mixed }, '', language),
      statementPdf({ ...statement, ...mixed }, '', language),
      creditNotePdf({ ...note, ...mixed }, '', language),
    ].map(({ content }) => JSON.stringify(content));
    for (const text of texts) {
      expect(text).toContain(total);
      expect(text).toContain(legend);
      expect(text).toContain(`お茶の定期便${mark}`);
      expect(text).not.toContain(`月額${mark}`);
    }
    // At one rate nothing is marked; and 8 % were the standard rate before October 2019.
    expect(JSON.stringify(invoicePdf(invoice, '', language).content)).not.toContain('※');
    const old = { ...invoice, ...mixed, period: { startsOn: '2019-09-01', endsOn: '2019-09-30' } } as const;
    expect(JSON.stringify(invoicePdf(old, '', language).content)).not.toContain('※');
  },
);

test('a statement for an unregistered payee says so, and what may be claimed', () => {
  const text = JSON.stringify(statementPdf(statement, documentHash(statement)).content);
  expect(text).toContain('適格請求書発行事業者の登録　なし');
  expect(text).toContain('70%');
  expect(text).toContain('14日以内');
});

test('the hash depends on the content and not on the order of keys', () => {
  const shuffled = Object.fromEntries(Object.entries(invoice).reverse()) as unknown as InvoiceDocument;
  expect(documentHash(shuffled)).toBe(documentHash(invoice));
  expect(documentHash({ ...invoice, totalMinor: invoice.totalMinor + 1 })).not.toBe(documentHash(invoice));
  expect(canonicalJson({ b: [1, null], a: 'あ', c: undefined })).toBe('{"a":"あ","b":[1,null]}');
});

test('numbers and telephones are written as people know them', () => {
  expect([documentNumber('invoice', 2026, 1), documentNumber('statement', 2027, 123_456)]).toEqual([
    '2026-000001',
    'P-2027-123456',
  ]);
  expect(['0312345678', '0120123456', '09012345678', '0425551234'].map(phoneText)).toEqual([
    '03-1234-5678',
    '0120-123-456',
    '090-1234-5678',
    '0425551234',
  ]);
});

test('a bill for a month that has not been served says nothing of its calls', () => {
  const ahead = { ...invoice, issuedOn: '2026-11-16' };
  const paper = (language: 'ja' | 'en') => JSON.stringify(invoicePdf(ahead, documentHash(ahead), language));
  expect(paper('ja')).toContain('前払いの請求書です。');
  expect(paper('ja')).not.toContain('この期間の応対は');
  expect(paper('en')).not.toContain('Calls of this period');
  expect(JSON.stringify(invoicePdf(invoice, documentHash(invoice), 'ja'))).toContain(
    'この期間の応対は、対象37件',
  );
});
