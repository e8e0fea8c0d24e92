/** A draft as the parts that two screens may write apart from each other, by name. */
export type Parts = Readonly<Record<string, unknown>>;

/** What the merging has to know of one kind of draft. */
export interface DraftKind<D> {
  /** Reads whatever was stored; what is missing or of another shape becomes empty. */
  readonly read: (stored: unknown) => D;
  readonly partsOf: (draft: D) => Parts;
  readonly join: (parts: Parts) => D;
}

/** What the server keeps, and the number it has there. */
export interface Kept<D> {
  draft: D;
  revision: number;
}

/** One part in which two screens say something different. */
export interface Clash {
  part: string;
  mine: unknown;
  theirs: unknown;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? '') === JSON.stringify(b ?? '');
const namesOf = (...of: readonly Parts[]) => [...new Set(of.flatMap(Object.keys))];

/**
 * Puts together what this screen and another one wrote since `base`, which both had read: a part that only one of them touched is
 * theirs to say. Where both did, `merged` says what is typed here, and `clashes` tells both.
 */
export const mergeDrafts = <D>(
  kind: DraftKind<D>,
  base: D,
  mine: D,
  theirs: D,
): { merged: D; clashes: readonly Clash[] } => {
  const [was, here, there] = [kind.partsOf(base), kind.partsOf(mine), kind.partsOf(theirs)];
  const clashes: Clash[] = [];
  const decide = (part: string) => {
    if (same(here[part], was[part]) || same(here[part], there[part])) return there[part];
    if (!same(there[part], was[part])) clashes.push({ part, mine: here[part], theirs: there[part] });
    return here[part];
  };
  const parts = namesOf(there, here).map((part) => [part, decide(part)] as const);
  const merged = kind.join(Object.fromEntries(parts.filter(([, value]) => value !== undefined)));
  return { merged, clashes };
};

/** Whether two drafts say the same; the server gives parts back in an order of its own. */
export const sameDraft = <D>(kind: DraftKind<D>, a: D, b: D): boolean => {
  const [here, there] = [kind.partsOf(a), kind.partsOf(b)];
  return namesOf(here, there).every((part) => same(here[part], there[part]));
};

/** What the server keeps, as it concerns a screen that knows `kept`, sent `unheard` without hearing of it, and says `mine`. */
export const readAgain = <D>(
  kind: DraftKind<D>,
  there: Kept<D>,
  { kept, unheard, mine }: { kept: Kept<D>; unheard: readonly D[]; mine: D },
): { kind: 'nothingNew' } | { kind: 'goOn'; draft: D } | { kind: 'clash'; clashes: readonly Clash[] } => {
  if (there.revision <= kept.revision) return { kind: 'nothingNew' };
  // It is this screen's own, whose answer was lost on the way: what was typed since goes on from it.
  if (unheard.some((sent) => sameDraft(kind, sent, there.draft))) return { kind: 'goOn', draft: mine };
  const { merged, clashes } = mergeDrafts(kind, kept.draft, mine, there.draft);
  return clashes.length > 0 ? { kind: 'clash', clashes } : { kind: 'goOn', draft: merged };
};

/** The draft with one side of every clash. */
export const settled = <D>(
  kind: DraftKind<D>,
  merged: D,
  clashes: readonly Clash[],
  side: 'mine' | 'theirs',
): D =>
  side === 'mine'
    ? merged
    : kind.join({
        ...kind.partsOf(merged),
        ...Object.fromEntries(clashes.map(({ part, theirs }) => [part, theirs])),
      });

/** Fields as parts; an entry of a group, or a line of a list, is a part of its own under the group's name. */
export const grouped = (group: string, entries: Readonly<Record<string, unknown>>): Parts =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [`${group}.${key}`, value]));

/** The entries of one group, by their own names. */
export const groupIn = (parts: Parts, group: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) =>
      part.startsWith(`${group}.`) ? [[part.slice(group.length + 1), value]] : [],
    ),
  );
