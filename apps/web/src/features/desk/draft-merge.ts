import type { Draft } from './draft';

/** What the server keeps, and the number it has there. */
export interface Kept {
  draft: Draft;
  revision: number;
}

/** One field in which two screens say something different; `key` names an entry of `notes`, `jumps` or `caseForm`. */
export interface Clash {
  field: keyof Draft;
  key: string | null;
  mine: string;
  theirs: string;
}

const grouped = ['notes', 'jumps', 'caseForm'] as const;
const isGroup = (field: keyof Draft): field is (typeof grouped)[number] =>
  (grouped as readonly string[]).includes(field);
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const keysOf = (...groups: readonly Record<string, string>[]) => new Set(groups.flatMap(Object.keys));
const shown = (value: unknown) =>
  Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';

/**
 * Puts together what this screen and another one wrote since `base`, which both had read: a field that only one of them touched is
 * theirs to say. Where both did, `merged` says what is typed here, and `clashes` tells both.
 */
export const mergeDrafts = (
  base: Draft,
  mine: Draft,
  theirs: Draft,
): { merged: Draft; clashes: readonly Clash[] } => {
  const clashes: Clash[] = [];
  const decide = <Value>(field: keyof Draft, key: string | null, was: Value, here: Value, there: Value) => {
    if (same(here, was) || same(here, there)) return there;
    if (!same(there, was)) clashes.push({ field, key, mine: shown(here), theirs: shown(there) });
    return here;
  };
  const merged = Object.fromEntries(
    (Object.keys(mine) as (keyof Draft)[]).map((field) => {
      if (!isGroup(field))
        return [field, decide<unknown>(field, null, base[field], mine[field], theirs[field])];
      const entries = [...keysOf(mine[field], theirs[field])].map(
        (key) => [key, decide(field, key, base[field][key], mine[field][key], theirs[field][key])] as const,
      );
      return [field, Object.fromEntries(entries.filter(([, value]) => value !== undefined))];
    }),
  ) as unknown as Draft;
  return { merged, clashes };
};

/** Whether two drafts say the same; the server gives the entries of a group back in an order of its own. */
export const sameDraft = (a: Draft, b: Draft): boolean =>
  (Object.keys(a) as (keyof Draft)[]).every((field) =>
    isGroup(field)
      ? [...keysOf(a[field], b[field])].every((key) => same(a[field][key], b[field][key]))
      : same(a[field], b[field]),
  );

/** What the server keeps, as it concerns a screen that knows `kept`, sent `unheard` without hearing of it, and says `mine`. */
export const readAgain = (
  there: Kept,
  { kept, unheard, mine }: { kept: Kept; unheard: readonly Draft[]; mine: Draft },
): { kind: 'nothingNew' } | { kind: 'goOn'; draft: Draft } | { kind: 'clash'; clashes: readonly Clash[] } => {
  if (there.revision <= kept.revision) return { kind: 'nothingNew' };
  // It is this screen's own, whose answer was lost on the way: what was typed since goes on from it.
  if (unheard.some((sent) => sameDraft(sent, there.draft))) return { kind: 'goOn', draft: mine };
  const { merged, clashes } = mergeDrafts(kept.draft, mine, there.draft);
  return clashes.length > 0 ? { kind: 'clash', clashes } : { kind: 'goOn', draft: merged };
};

/** The draft with one side of every clash. Texts of the other side go to the agent's own memo, so that nothing typed is lost. */
export const settled = (
  merged: Draft,
  clashes: readonly Clash[],
  side: 'mine' | 'theirs',
  theirs: Draft,
  memoOf: (text: string) => string,
): Draft => {
  const draft: Draft = side === 'mine' ? merged : withTheirs(merged, clashes, theirs);
  const lost = clashes
    .map((clash) => (side === 'mine' ? clash.theirs : clash.mine))
    .filter((text) => text.trim() !== '');
  const memo = clashes.some(({ field }) => field === 'scratch') ? draft.scratch : merged.scratch;
  return lost.length === 0
    ? draft
    : { ...draft, scratch: [memo, ...lost.map(memoOf)].filter(Boolean).join('\n') };
};

const withTheirs = (merged: Draft, clashes: readonly Clash[], theirs: Draft): Draft =>
  clashes.reduce<Draft>(
    (draft, { field, key }) =>
      key !== null && isGroup(field)
        ? { ...draft, [field]: { ...draft[field], [key]: theirs[field][key] ?? '' } }
        : { ...draft, [field]: theirs[field] },
    merged,
  );
