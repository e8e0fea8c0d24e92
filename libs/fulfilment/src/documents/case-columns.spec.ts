import { closingCodes, caseStates, severities } from '../domain/case.js';
import { deadlineStates } from '../domain/case-clock.js';
import { caseHead, caseRow } from './case-columns.js';

type Line = Parameters<typeof caseRow>[0];
const at = (time: string) => new Date(`2026-11-04T${time}:00+09:00`);
const line = {
  ...{ number: 12, deskName: '相談窓口', openedAt: at('23:30'), category: '商品の不具合', severity: 'high' },
  ...{ state: 'waiting_client', name: null, phone: '0311112222', product: '水筒', happened: 'ふたが割れた' },
  ...{ respondedAt: at('23:45'), closedAt: null, closingCode: null, closingLine: null },
  respond: { state: 'met', dueAt: at('23:59'), doneAt: at('23:45') },
  resolve: { state: 'standing', dueAt: null, doneAt: null },
} as unknown as Line;

describe('cases as a file', () => {
  it('speak the language of the reader, in Japanese time, and leave empty what there is not', () => {
    expect(caseRow(line, 'ja')).toEqual([
      ...[
        '12',
        '相談窓口',
        '2026-11-04 23:30',
        '商品の不具合',
        '高い',
        '依頼企業の回答待ち',
        '',
        '0311112222',
      ],
      ...[
        '水筒',
        'ふたが割れた',
        '2026-11-04 23:59',
        '2026-11-04 23:45',
        '期限内',
        '',
        '',
        '期限は停止中',
        '',
        '',
      ],
    ]);
    expect(caseRow(line, 'en')).toContain('waiting for the client');
  });

  it('have a heading for each column and a word for everything a case can be', () => {
    for (const language of ['ja', 'en'] as const) {
      expect(caseRow(line, language)).toHaveLength(caseHead(language).length);
      const cells = [
        ...caseStates.map((state) => caseRow({ ...line, state }, language)[5]),
        ...severities.map((severity) => caseRow({ ...line, severity }, language)[4]),
        ...deadlineStates.map(
          (state) => caseRow({ ...line, resolve: { ...line.resolve, state } }, language)[15],
        ),
        ...closingCodes.map((closingCode) => caseRow({ ...line, closingCode }, language)[16]),
      ];
      expect(cells.filter((cell) => !cell || /[a-z]_[a-z]/.test(cell))).toEqual([]);
      expect(cells.every((cell) => /[ぁ-ん一-龠]/.test(cell!) === (language === 'ja'))).toBe(true);
    }
  });
});
