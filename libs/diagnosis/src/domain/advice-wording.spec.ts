import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { adviceText, reasonAgainst } from './advice-wording.js';
import { conclude } from './conclusion.js';
import type { Observation } from './inference.js';
import type { FunctionCode } from './knowledge.js';
import { readStatement } from './read-statement.js';
import { strainText } from './estimate-wording.js';
import { strainsOf } from './resource-gap.js';

const knowledge = loadKnowledge();
const told = (statement: string, answers: Observation['answers'] = {}): Observation => ({
  reading: readStatement(knowledge, statement),
  answers,
  industry: null,
  employees: null,
});
const against = (code: FunctionCode, observation: Observation, language: 'ja' | 'en' = 'ja'): string =>
  reasonAgainst(knowledge, { code }, observation, language).reason;
const conclusionOf = (observation: Observation) =>
  conclude(knowledge, observation, { bundles: [], prefecture: null });

describe('the reason against a measure', () => {
  it('names what was told against it, by the words or the answer', () => {
    const reason = against('after_hours_reception', told('電話で困っています', { hours_needed: 'business' }));
    expect(reason).toBe(
      '「電話を受けたい時間：営業時間の中だけ」とのお話から、この方法は合いにくいと考えます。',
    );
    expect(against('secretary_answering', told('電話で困っています', { wants_inhouse: true }), 'en')).toMatch(
      /^From “Wants own people: Only our own people” /,
    );
  });

  it('never describes the owner’s own case as the reason against it', () => {
    const away = told('外に出ていて電話に出られず、他社に取られました。');
    const reason = against('secretary_answering', away);
    expect(reason).toMatch(/^「.*(?:外に出て|他社に取られ).*」というお話には合いますが/);
    expect(reason).not.toContain('外に出ることが多く、取り逃すと');
  });

  it('never names one clause on both sides', () => {
    const reason = against('consumer_desk', told('お客さまの電話に対応しきれません'));
    expect(reason.match(/対応しきれません/g)).toHaveLength(1);
  });

  it('says that nothing speaks for it, and what it is for, where nothing does', () => {
    expect(against('after_hours_reception', told('困っています'))).toBe(
      'うかがった内容には、この方法が要る事情は見当たりませんでした。この方法は、夜や休日の電話が続き、急がない用件も多い場合に向きます。',
    );
  });
});

describe('work that stays inside', () => {
  const troubles =
    '外に出ていて電話に出られないことがあり、予約の電話も注文の電話も夜の電話も来ます。人に任せたいです。';
  const advices = (answers: Observation['answers']) =>
    conclusionOf(told(troubles, answers)).functions.map(({ code, advice }) => ({ code, advice }));

  it('is advised beside a service where the office answers well', () => {
    const usual = advices({});
    expect(usual.length).toBeGreaterThan(1);
    expect(usual.map(({ advice }) => advice)).not.toContain('keep');
    const kept = advices({ has_office_staff: true, missed_calls: false, interrupts_work: false });
    expect(kept[0]?.advice).not.toBe('keep');
    expect(kept.slice(1).map(({ advice }) => advice)).toContain('keep');
  });

  it('says so, without what handing it over would need', () => {
    const { reason } = adviceText(knowledge, { code: 'order_intake', advice: 'keep' }, 'ja');
    expect(reason).toContain('自社に残すほうが合う');
    expect(reason).not.toContain('用意するもの');
    expect(adviceText(knowledge, { code: 'order_intake', advice: 'share' }, 'ja').reason).toContain(
      '用意するもの：',
    );
  });

  it('quotes no wage that the same result contradicts', () => {
    const { reason } = adviceText(knowledge, { code: 'inhouse_build', advice: 'keep' }, 'ja');
    expect(reason).not.toMatch(/[0-9]+万円/);
  });
});

describe('a burden without an amount', () => {
  const texts = (observation: Observation, language: 'ja' | 'en' = 'ja') =>
    strainsOf(observation).map((strain) => strainText(knowledge, strain, language));

  it('is told in the owner’s words also where there is nothing to reckon in yen', () => {
    const tired = told('苦情の電話でスタッフが疲れ切っています。');
    expect(conclusionOf(tired).costToday).toBeNull();
    expect(texts(tired)).toEqual([
      expect.stringMatching(/^働く人の疲れ：「.*疲れ切って.*」$/),
      expect.stringMatching(/^苦情の電話：「.*苦情.*」$/),
    ]);
    expect(texts(told('Our staff are exhausted.'), 'en')).toEqual([expect.stringContaining('“')]);
  });

  it('is told by its name where it was an answer, and not at all where it is denied', () => {
    expect(texts(told('電話で困っています', { staff_stress: true }))).toEqual(['働く人の疲れ']);
    expect(texts(told('スタッフが疲れています', { staff_stress: false }))).toEqual([]);
  });
});
