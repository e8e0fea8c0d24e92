import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { infer } from './inference.js';
import { readWith } from './join-reading.js';
import { functionCodes, type FactValue } from './knowledge.js';
import { believe } from './language-reading.js';
import { readStatement } from './read-statement.js';

const knowledge = loadKnowledge();
const statement =
  '工務店です。見積もりを出した方に、その後どうですかと声をかけたいのに、\n誰も手が回りません。ＦＡＸも たまります。苦情はありません。';
const fact = (value: unknown, words: unknown) => ({ value, words });
const facts = (given: object) => believe(knowledge, statement, { facts: given, measures: {} })?.facts ?? {};

describe('what is believed of a reader', () => {
  it('are known facts with possible values, quoted from the words whatever their width, capitals and spaces, and kept as the owner wrote them', () => {
    expect(
      facts({
        existing_customers_neglected: fact(true, '「声をかけたいのに、誰も手が回りません」'),
        written_channels: fact(['fax'], 'faxもたまります'),
        complaints: fact(false, '苦情は\u0000あり\u200bません'),
        direction: fact('outbound', '声をかけたい'),
      }),
    ).toEqual({
      existing_customers_neglected: fact(true, '声をかけたいのに、\n誰も手が回りません'),
      written_channels: fact(['fax'], 'ＦＡＸも たまります'),
      complaints: fact(false, '苦情はありません'),
      direction: fact('outbound', '声をかけたい'),
    });
  });

  it.each([
    ['an invented quotation', 'missed_calls', true, '電話に出られません'],
    ['no quotation', 'complaints', false, undefined],
    ['a quotation of nothing', 'complaints', false, '。'],
    ['the whole of a long text', 'complaints', false, 'あ'.repeat(300)],
    ['an unknown fact', 'owner_is_rich', true, '苦情はありません'],
    ['a cue that is no fact', 'solo', true, '苦情はありません'],
    ['a level that does not exist', 'direction', 'sideways', '苦情はありません'],
    ['a word for yes', 'complaints', 'yes', '苦情はありません'],
    ['a number for yes', 'complaints', 1, '苦情はありません'],
    ['an unknown channel', 'written_channels', ['pigeon'], '苦情はありません'],
    ['a negative number', 'calls_per_day', -3, '苦情はありません'],
    ['an absurd number', 'calls_per_day', 1e9, '苦情はありません'],
    ['a thing for a number', 'calls_per_day', { valueOf: 3 }, '苦情はありません'],
    ['a name every object has', 'constructor', true, '苦情はありません'],
    ['a level every object has', 'direction', 'constructor', '苦情はありません'],
  ])('is never %s', (_, name, value, words) => {
    expect(facts({ [name]: fact(value, words) })).toEqual({});
  });

  it('are chances of known measures; a bare number will do', () => {
    const measures = {
      customer_followup: { fit: 0.7, words: '声をかけたいのに' },
      no_outsourcing: 0.1,
      inhouse_build: 1.5,
      telepathy: 0.9,
      phone_survey: { fit: 0.4, words: 'アンケートを取りたい' },
      order_intake: { fit: Number.NaN },
    };
    expect(believe(knowledge, statement, { measures })).toEqual({
      facts: {},
      measures: {
        customer_followup: { fit: 0.7, words: '声をかけたいのに' },
        no_outsourcing: { fit: 0.1, words: null },
      },
      dropped: 4,
    });
  });

  it.each([
    [null],
    [undefined],
    ['text'],
    [42],
    [[]],
    [{ facts: [], measures: 'all' }],
    [{ facts: { complaints: null } }],
  ])('is nothing where the answer is %j', (answer) => {
    expect(believe(knowledge, statement, answer)).toBeNull();
  });
});

const heard = (given: Record<string, [FactValue, string]>, measures: Record<string, number> = {}) =>
  believe(knowledge, statement, {
    facts: Object.fromEntries(
      Object.entries(given).map(([name, [value, words]]) => [name, fact(value, words)]),
    ),
    measures,
  });
const observed = (reading: ReturnType<typeof heard>, answers: Record<string, FactValue | null> = {}) => ({
  reading: readWith(knowledge, statement, reading),
  answers,
  industry: null,
  employees: null,
});
const chance = (observation: ReturnType<typeof observed>, code: string): number =>
  infer(knowledge, observation).functions.find((entry) => entry.code === code)?.probability ?? 0;

describe('a reading that joins our own', () => {
  it('changes nothing where there is none', () => {
    expect(readWith(knowledge, statement, null)).toEqual(readStatement(knowledge, statement));
  });

  it('adds facts with the owner’s own words and their place', () => {
    const { facts: known, findings } = readWith(
      knowledge,
      statement,
      heard({ existing_customers_neglected: [true, '声をかけたいのに、誰も手が回りません'] }),
    );
    expect(known['existing_customers_neglected']).toBe(true);
    const place = findings.find(
      ({ signal, words }) => signal === 'existing_customers_neglected' && words.includes('手が回りません'),
    );
    expect(statement.slice(place?.start, place?.end)).toBe('声をかけたいのに、\n誰も手が回りません');
  });

  it('outweighs our own where both tell a fact, but not what the words tell in two ways', () => {
    expect(readStatement(knowledge, statement).facts['complaints']).toBe(false);
    const said = readWith(knowledge, statement, heard({ complaints: [true, '苦情はありません'] }));
    expect(said.facts['complaints']).toBe(true);
    expect(said.findings.filter(({ signal }) => signal === 'complaints').map(({ level }) => level)).toEqual([
      'yes',
    ]);
    const doubtful = '電話は一日60件です。いえ、電話は一日に3件しかありません。';
    const own = readStatement(knowledge, doubtful);
    expect(own.doubtful).toEqual(['calls_per_day']);
    const told = believe(knowledge, doubtful, { facts: { calls_per_day: fact(3, '一日に3件') } });
    expect(readWith(knowledge, doubtful, told).facts['calls_per_day']).toBeUndefined();
  });

  it('tells nothing of a text that is no story', () => {
    const list = '電話代行、予約代行、コールセンター、テレアポ、ヘルプデスク、多言語対応、24時間対応';
    const told = believe(knowledge, list, { facts: { foreign_languages: fact(true, '多言語対応') } });
    expect(told).not.toBeNull();
    expect(readWith(knowledge, list, told)).toEqual(readStatement(knowledge, list));
  });

  it('makes a measure it finds fitting likelier, and honest doubt changes nothing', () => {
    const [before, sure, unsure] = [null, heard({}, { phone_survey: 0.9 }), heard({}, { phone_survey: 0 })];
    expect(chance(observed(sure), 'phone_survey')).toBeGreaterThan(
      3 * chance(observed(before), 'phone_survey'),
    );
    for (const code of functionCodes)
      expect(chance(observed(unsure), code)).toBeCloseTo(chance(observed(before), code), 10);
  });

  it('is overruled by what the owner answers', () => {
    const sure = heard({}, { appointment_setting: 1 });
    const answers = {
      wants_fewer_calls: true,
      direction: 'inbound',
      sales_lead_shortage: false,
      wants_inhouse: false,
    };
    expect(infer(knowledge, observed(sure)).functions[0]?.code).toBe('appointment_setting');
    expect(infer(knowledge, observed(sure, answers)).functions[0]?.code).not.toBe('appointment_setting');
  });

  it('moves no measure further than the policy allows, however sure it claims to be', () => {
    const { most } = knowledge.policy.reader;
    const fits = readWith(knowledge, statement, heard({}, { phone_survey: 1 })).understood?.fits;
    for (const code of functionCodes) expect(Math.abs(fits?.[code] ?? 99)).toBeLessThanOrEqual(most);
  });
});
