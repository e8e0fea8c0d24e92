import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
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
  ])('counts calls: %s', (text, count) => {
    expect(read(text).facts['calls_per_day']).toBe(count);
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
    ]) {
      const started = performance.now();
      read(text);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });

  it('tells Japanese from English', () => {
    expect(languageOf('We answer calls all day')).toBe('en');
    expect(languageOf('電話の件、ASAPで')).toBe('ja');
    expect(languageOf('')).toBe('ja');
  });
});
