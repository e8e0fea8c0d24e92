import { bandOf } from './bands.js';
import type { AnswerOption, Facts, FactValue, Knowledge, Language, Question } from './knowledge.js';
import { levelOf } from './read-statement.js';

type Told = Readonly<Record<string, FactValue | null | undefined>>;

/** All that pressing an option tells. */
export const toldBy = (question: Question, { sets }: AnswerOption): Facts => ({
  ...sets,
  ...bandOf(question, sets[question.fact]),
});

/**
 * The options of a question that hold, by what was told. Several may set the same fact to the same value, so the one of which
 * every part was told is meant; where that is true of none, none was pressed.
 */
export function holdingOptions(question: Question, told: Told): readonly AnswerOption[] {
  const { fact, options, kind } = question;
  const value = told[fact];
  if (kind === 'many') {
    if (!Array.isArray(value)) return [];
    const list = (option: AnswerOption) => option.sets[fact] as readonly string[];
    return options.filter((option) =>
      value.length === 0 ? list(option).length === 0 : list(option).some((one) => value.includes(one)),
    );
  }
  const fitting = options.filter((option) =>
    Object.entries(toldBy(question, option)).every(([part, own]) => told[part] === own),
  );
  const most = Math.max(...fitting.map(({ sets }) => Object.keys(sets).length));
  return fitting.filter(({ sets }) => Object.keys(sets).length === most).slice(0, 1);
}

/** How the owner put the number of calls where a band was pressed. */
export const bandLabel = (knowledge: Knowledge, callsPerDay: number, language: Language): string | null => {
  const options = knowledge.questions.find(({ fact }) => fact === 'calls_per_day')?.options ?? [];
  const level = levelOf('calls_per_day', callsPerDay);
  const own = options.find(({ sets }) => levelOf('calls_per_day', sets['calls_per_day'] ?? -1) === level);
  return own?.label[language] ?? null;
};
