import { changedParts, changesBetween, withFormer } from './desk-change.js';
import type { DeskContent } from './desk.js';

const desk: DeskContent = {
  name: '窓口',
  greeting: 'お電話ありがとうございます。',
  hours: [{ weekday: 1, opensAt: '09:00', closesAt: '18:00' }],
  closedOnHolidays: true,
  closedDays: [],
  recordingNotice: null,
  script: [],
  knowledge: [
    { id: 'a', question: '営業時間は', answer: '9時からです' },
    { id: 'b', question: '場所は', answer: '駅前です' },
  ],
  reportEmails: [],
  rules: ['値引きはしない'],
  urgencyRules: [],
  topics: [],
};

describe('a change of a desk', () => {
  const after: DeskContent = {
    ...desk,
    closedOnHolidays: false,
    knowledge: [desk.knowledge[0]!, { id: 'b', question: '場所は', answer: '港の前です' }],
  };

  it('names the parts that say something else, and of these the lines that do', () => {
    expect(changesBetween(desk, after, 'ja')).toEqual([
      { part: 'hours', before: ['祝日は休み'], after: ['祝日も受付'] },
      { part: 'knowledge', before: ['場所は\n駅前です'], after: ['場所は\n港の前です'] },
    ]);
    expect(changesBetween(desk, desk, 'ja')).toEqual([]);
  });

  it('shows another order whole', () => {
    const turned = { ...desk, knowledge: [...desk.knowledge].reverse() };
    expect(changesBetween(desk, turned, 'en')[0]).toMatchObject({ part: 'knowledge', before: { length: 2 } });
  });

  it('is told from a desk that was kept before a part existed', () => {
    const { urgencyRules: _, closedDays: __, ...old } = desk;
    expect(changedParts(old, { ...after, urgencyRules: [{ name: 'x' } as never] })).toEqual([
      'hours',
      'knowledge',
    ]);
  });

  it('is taken back alone: what else was changed since stays', () => {
    const later = { ...after, greeting: '新しい挨拶', rules: [] };
    expect(withFormer(later, desk, ['hours'])).toEqual({ ...later, closedOnHolidays: true });
    expect(withFormer(later, desk, ['knowledge']).knowledge).toEqual(desk.knowledge);
  });
});
