import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { processorMs } from '../testing/processor-ms.js';
import { languageOf, readStatement } from './read-statement.js';

const knowledge = loadKnowledge();
const read = (text: string) => readStatement(knowledge, text);

describe('reading a statement', () => {
  it('shows which words led to which fact', () => {
    const { facts, findings } = read('外に出ていて電話に出られず、他社に取られました。');
    expect(facts['missed_calls']).toBe(true);
    expect(findings.find(({ signal }) => signal === 'missed_calls')).toMatchObject({
      words: '出られず',
      phrase: '外に出ていて電話に出られず',
    });
  });

  it.each([
    [
      '治療中は手が離せないので電話に出られませんし折り返しも遅くなります。',
      '治療中は手が離せないので電話に出られませんし折り返しも遅くなります',
    ],
    ['受付が一人です。昼は電話に出られませんでした。', '昼は電話に出られませんでした'],
    [
      'I am alone. I am with clients most of the day and miss calls from new clients. Help.',
      'I am with clients most of the day and miss calls from new clients',
    ],
  ])('quotes whole clauses and cuts no verb: %s', (text, phrase) => {
    expect(read(text).findings.find(({ signal }) => signal === 'missed_calls')).toMatchObject({ phrase });
  });

  it('cuts an endless clause after a particle, with dots', () => {
    const endless =
      '朝から晩まで現場の仕事をしていて車の運転も多いものだから携帯が鳴っても電話に出られませんので夜になってから一件ずつ折り返しているのですがそのころには別の会社に決まっていると言われます';
    const { phrase } = read(endless).findings.find(({ signal }) => signal === 'missed_calls')!;
    expect(phrase).toMatch(/^….+電話に出られませんので.+(?:て|で|から|ので|が|は|を|に|も)…$/u);
    expect(endless).toContain(phrase.slice(1, -1));
  });

  it.each([
    ['苦情はありません。', 'complaints', false],
    ['クレームの電話もほとんどないです', 'complaints', false],
    ['We have no complaints.', 'complaints', false],
    ['予約は受けていません', 'takes_bookings', false],
    ['苦情が毎日来ます', 'complaints', true],
    ['苦情はないと思っていたのに、最近は苦情が増えました', 'complaints', true],
    ['メールはほとんど来ません', 'written_channels', []],
  ])('understands denial: %s', (text, fact, value) => {
    expect(read(text).facts[fact]).toEqual(value);
  });

  it('hears that people are not lacking', () => {
    expect(read('人手は足りているので、雇うつもりはありません。').levels['cannot_staff']).toBeUndefined();
    expect(read('人手は足りています。').levels['own_people_could']).toBe('yes');
  });

  it('hears several problems at once', () => {
    const { facts } = read(
      '夜中の電話で眠れず、昼は予約の電話で接客の手が止まり、求人の応募にも折り返せません。',
    );
    expect(facts).toMatchObject({
      hours_needed: '24h',
      takes_bookings: true,
      interrupts_work: true,
      hiring: true,
      staff_stress: true,
    });
  });

  it('reads half-width kana, full-width letters and ligatures as what they mean', () => {
    expect(read('ｸﾚｰﾑが多い').facts['complaints']).toBe(true);
    expect(read('ＦＡＸで注文').facts).toMatchObject({ takes_orders: true, written_channels: ['fax'] });
    expect(read('ｸﾚｰﾑが多い').findings[0]?.words).toBe('ｸﾚｰﾑ');
  });

  it.each([
    ['1日に30件ほど電話が来ます', 30],
    ['一日２０〜３０件の電話', 25],
    ['about 40 calls a day', 40],
    ['月に420件', 20],
    ['電話は一日に二、三本です', 3],
    ['一日二十件ほど', 20],
    ['日に数本です', 3],
    ['the phone hardly rings, maybe twice a day', 2],
    ['five calls a day', 5],
    ['about a dozen calls a week', 3],
  ])('counts calls: %s', (text, count) => {
    expect(read(text).facts['calls_per_day']).toBe(count);
  });

  it.each([
    ['昼休みは誰も出られません。', undefined],
    ['日中は店に誰もいません。', 'nobody'],
    ['We need a support desk of our own.', undefined],
    ['Our support desk answers until five.', 'dedicated'],
  ])('hears who answers now, not at noon and not in a wish: %s', (text, who) => {
    expect(read(text).facts['who_answers_now']).toBe(who);
  });

  it('does not take a number of other things for calls', () => {
    expect(read('月に二回の研修があります').facts['calls_per_day']).toBeUndefined();
    expect(read('It happens twice a day').facts['calls_per_day']).toBeUndefined();
  });

  it('survives any text, quickly, and quotes only what is there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        for (const { start, end, words } of read(text).findings) expect(text.slice(start, end)).toBe(words);
      }),
    );
    for (const text of [
      '',
      'あ',
      '🙂🙂🙂',
      '<script>alert(1)</script>',
      '電話が鳴って仕事が止まります。'.repeat(1400),
      'a '.repeat(10_000),
      '出'.repeat(20_000),
    ])
      expect(processorMs(() => read(text))).toBeLessThan(1500);
  });

  it('tells Japanese from English', () => {
    expect(languageOf('We answer calls all day')).toBe('en');
    expect(languageOf('電話の件、ASAPで')).toBe('ja');
    expect(languageOf('')).toBe('ja');
  });

  it.each([
    ['temporary_need', '展示会で集めた名刺に、だれも電話できていません。', false],
    ['temporary_need', '秋に展示会を開くので、申し込みの電話が重なります。', true],
    ['temporary_need', '不用品回収の会社で、受付は九時に始まります。もう半年ほど続いています。', false],
    ['temporary_need', '自主回収のお知らせを新聞に載せました。', true],
    ['temporary_need', '髪の毛の混入でお詫びの電話をしました。', false],
    ['temporary_need', 'We have been without a receptionist for three months.', false],
    [
      'temporary_need',
      'We need somebody for three months, only until the recall of our heaters is over.',
      true,
    ],
    ['temporary_need', 'Our dental recall appointments are never booked.', false],
    ['wants_inhouse', 'Our own engineers answer the phone all day.', false],
    ['wants_inhouse', 'I would rather have it done by our own engineers.', true],
    ['wants_inhouse', '子どもを育てながら店をしています。', false],
    ['scattered_desks', '三つの店舗があり、電話が多いです。', false],
    ['scattered_desks', '三つの店舗がそれぞれ別の番号で電話を受けています。', true],
    ['own_people_could', '人手が足りていないうえ、ご家族が夜も電話してきます。', false],
    ['own_people_could', '母が毎晩のように心配しています。', true],
    ['status_calls', '昼休みのあとで着信が何件も残っています。', false],
    ['status_calls', 'いつ届くのかという電話が多いです。', true],
    ['routine_questions', '外出のあとで着信を見て折り返します。', false],
    ['solo', '受付が一人で、会計中は出られません。', false],
    ['solo', '一人で店をやっています。', true],
    ['takes_orders', '大口の取引先の発注が減って困っています。', false],
    ['takes_orders', 'FAXの発注を打ち直しています。', true],
    ['sales_lead_shortage', '新しいお客さんを見つけたいのに、手が回りません。', true],
    ['lost_business', '新しいお客さんを見つけたいのに、手が回りません。', false],
    ['lost_business', '新しいお客さんからの電話に出られません。', true],
    ['existing_customers_neglected', '昼のお客さんが減りました。', false],
    ['existing_customers_neglected', '会員さんの更新が減りました。', true],
    ['visits_or_repairs', '店の前の道路工事がうるさいです。', false],
    ['visits_or_repairs', '水道工事の会社です。', true],
    ['interrupts_work', '出荷も返信も遅れています。', true],
    ['technical_questions', 'We are a software company.', false],
    ['technical_questions', 'They ask us how the software works.', true],
    ['cause_fixable', 'お電話の七割は「どの書類が要るのか」で、案内の手紙が分かりにくいのです。', true],
    ['cause_fixable', 'Most of the calls are about one line on our invoice.', true],
    ['cause_fixable', 'Most of the calls are about new bookings.', false],
    ['insiders_only', 'The law does not allow anyone without a licence to advise.', true],
    ['insiders_only', '患者さんの様子を見ないと枠の長さが決められません。', true],
    ['scattered_desks', '出た人によって答えが違うと言われました。', true],
    ['sales_calls_received', 'We get a dozen nuisance calls from robots.', true],
  ] as const)('hears %s as it is meant: %s', (signal, text, holds) => {
    expect(read(text).findings.some((finding) => finding.signal === signal)).toBe(holds);
  });
});

describe('a reading that is asked for again', () => {
  const text = '外に出ていて電話に出られず、他社に取られました。';

  it('is not made anew at every step of a check-up', () => {
    expect(read(text)).toBe(read(text));
  });

  it('is another one for another edition of the knowledge base', () => {
    const deaf = { ...knowledge, signals: [] };
    expect(readStatement(deaf, text).findings).toEqual([]);
    expect(read(text).findings).not.toEqual([]);
  });

  it('makes room for those of other owners', () => {
    const first = read(text);
    for (let owner = 0; owner < 300; owner++) read(`${owner}番の店です。電話に出られません。`);
    expect(read(text)).not.toBe(first);
    expect(read(text)).toEqual(first);
  });
});
