import { type DraftKind, grouped, groupIn } from '../workplace/draft/draft-merge';

/** What an agent has typed so far of the record of a contact. */
export type OutboundDraft = {
  outcome: string;
  reason: string;
  note: string;
  /** Local date and time in Japan, `YYYY-MM-DDTHH:MM`. */
  callbackAt: string;
  slotId: string;
  withWhom: string;
  handOver: string;
  /** By the id of their question. */
  answers: Record<string, string>;
  /** Questions they did not want to answer. */
  declined: string[];
};

const names = ['outcome', 'reason', 'note', 'callbackAt', 'slotId', 'withWhom', 'handOver'] as const;

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([key, one]) =>
      typeof one === 'string' ? [[key, one]] : [],
    ),
  );

/** Each field, and each answer, is written for itself. `person` is whom the list names. */
export const outboundDraft = (person: string): DraftKind<OutboundDraft> => {
  const read = (stored: unknown): OutboundDraft => {
    const raw = (typeof stored === 'object' && stored !== null ? stored : { withWhom: person }) as Record<
      string,
      unknown
    >;
    const texts = names.map((name) => [name, typeof raw[name] === 'string' ? raw[name] : ''] as const);
    const declined = Array.isArray(raw.declined) ? raw.declined : [];
    return {
      ...(Object.fromEntries(texts) as Omit<OutboundDraft, 'answers' | 'declined'>),
      answers: textsOf(raw.answers),
      declined: declined.filter((id): id is string => typeof id === 'string'),
    };
  };
  return {
    read,
    partsOf: ({ answers, ...fields }) => ({ ...fields, ...grouped('answers', answers) }),
    join: (parts) => read({ ...parts, answers: groupIn(parts, 'answers') }),
  };
};
