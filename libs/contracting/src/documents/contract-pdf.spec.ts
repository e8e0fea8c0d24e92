import { renderPdf } from '@madoguchi/platform/pdf';
import { hashOf } from '../application/text-hash.js';
import { contractText } from '../domain/contract-text.js';
import { contractPdf } from './contract-pdf.js';

const text = contractText(
  {
    client: { id: 'c', name: '髙橋設備', address: '北海道北見市本町1-2-3' },
    platform: { id: 'm', name: '株式会社まどぐち', address: null },
    producer: { id: 'p', name: '合同会社オホーツク企画', address: null },
    operator: { id: 'o', name: '北の声コールセンター株式会社', address: null },
    bundleId: 'b',
    versionId: 'v',
    capacityPerMonth: 20,
    versionNumber: 1,
    bundleName: '現場の電話番',
    functions: [{ code: 'appointment_setting', name: 'テレアポ', description: '電話をかけます。' }],
    hours: '平日9:00〜18:00',
    languages: ['ja'],
    plan: {
      id: 'plan',
      name: '標準',
      baseMinor: 12_000,
      includedUnits: 50,
      overageMinor: 200,
      successFeeMinor: 15_000,
      initialFeeMinor: 0,
      minimumTermMonths: 3,
      noticeDays: 30,
    },
    shares: { platformBps: 1500, producerBps: 3500, operatorBps: 5000 },
    startsOn: '2026-11-01',
  },
  'Q-2026-0001',
  '2026-11-01',
);
const signature = {
  signerName: '髙橋 はるか',
  signedAt: new Date('2026-10-31T15:00:00Z'),
  textHash: hashOf(text),
};
const definition = contractPdf({
  number: 'C-2026-0001',
  clientName: '髙橋設備',
  contractText: text,
  signature,
});

/** Every text of a definition in reading order. */
function texts(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(texts);
  if (node === null || typeof node !== 'object') return [];
  const { text: own, columns, stack, table, body, content } = node as Record<string, unknown>;
  return [own, columns, stack, table, body, content].flatMap(texts);
}

describe('the contract as a file', () => {
  it('holds every letter of the signed text, in its order, before the record of the signing', () => {
    const letters = (value: string) => value.replace(/[\s：]/g, '');
    const printed = letters(texts(definition).join(''));
    const [title = '', ...rest] = text.split('\n');
    expect(printed).toContain(letters(rest.join('')));
    expect(printed.startsWith(title)).toBe(true);
    expect(printed.indexOf('電子署名の記録')).toBeGreaterThan(printed.indexOf('地方裁判所'));
  });

  it('says who signed and when, in Japanese time, with the hash of the text', () => {
    const printed = texts(definition).join('\n');
    expect(printed).toContain('髙橋 はるか');
    expect(printed).toContain('2026年11月1日 0:00:00（日本時間）');
    expect(printed).toContain(hashOf(text));
  });

  it('is a PDF of several numbered pages', async () => {
    const bytes = await renderPdf(definition);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const footer = definition.footer as (page: number, pages: number) => unknown;
    expect(texts(footer(2, 5))).toEqual(['C-2026-0001', '2 / 5']);
  });
});
