import { prefectureCodes } from '../../ui/prefectures';
import { industries } from './industries';

/** The answer "I don't know"; sent as null. */
export const unknown = 'unknown';

const closedValues: Record<string, readonly string[]> = {
  industry: industries,
  prefecture: prefectureCodes,
  direction: ['inbound', 'outbound', 'both', 'other_matter'],
  who_answers_now: ['owner', 'field_staff', 'office_staff', 'dedicated', 'nobody'],
  hours_needed: ['business', 'evenings', 'weekends', '24h'],
  written_channels: ['email', 'chat', 'fax'],
};

const numbers = ['calls_per_day', 'employees', 'budget_monthly_jpy'];

export interface FactChoices {
  kind: 'one' | 'several' | 'number';
  values: readonly string[];
  chosen: string[];
}

/** How a known fact can be answered anew, from its name and the shape of its value. */
export const choicesOfFact = ({ fact, value }: { fact: string; value: unknown }): FactChoices => {
  const closed = closedValues[fact];
  const chosen = value === null ? [unknown] : [];
  if (Array.isArray(value) || fact === 'written_channels')
    return {
      kind: 'several',
      values: closed ?? [],
      chosen: Array.isArray(value) ? value.map(String) : chosen,
    };
  if (closed) return { kind: 'one', values: closed, chosen: typeof value === 'string' ? [value] : chosen };
  if (typeof value === 'number' || numbers.includes(fact)) return { kind: 'number', values: [], chosen };
  return {
    kind: 'one',
    values: ['yes', 'no'],
    chosen: typeof value === 'boolean' ? [value ? 'yes' : 'no'] : chosen,
  };
};

/** What is sent for the chosen words: null, a list, a truth value or one word. */
export const valueOf = ({ kind, values }: FactChoices, chosen: readonly string[]): unknown => {
  if (chosen.includes(unknown)) return null;
  if (kind === 'several') return chosen;
  return values.includes('yes') ? chosen[0] === 'yes' : chosen[0];
};
