/** What an agent chose, not what they wrote: whoever has the call now says it. */
const choices = new Set([
  'urgency',
  'outcome',
  'slotId',
  'startsAt',
  'jumps',
  'declined',
  'severity',
  'language',
  'category',
]);

type Parts = Readonly<Record<string, unknown>>;
const partsOf = (value: unknown): Parts | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : null;
const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/**
 * Words that the former holder of a call typed while their line was broken, put into what whoever holds it now has written since:
 * where that says nothing, or is how the late words begin, they take its place; where both say something, the newer ones stay and
 * the late ones stand beside them in `late`. The same words again change nothing.
 */
export function withLate(kept: object | null, late: object): object {
  const beside: string[] = [];
  const merge = (here: unknown, there: unknown): unknown => {
    const [ours, theirs] = [partsOf(here), partsOf(there)];
    if (theirs) return mergeParts(ours ?? {}, theirs);
    if (isEmpty(here)) return there;
    if (typeof here !== 'string' || typeof there !== 'string' || here.includes(there.trim())) return here;
    if (there.startsWith(here)) return there;
    beside.push(there.trim());
    return here;
  };
  const mergeParts = (ours: Parts, theirs: Parts): Parts => ({
    ...ours,
    ...Object.fromEntries(
      Object.entries(theirs).map(([name, value]) => [
        name,
        choices.has(name) && !isEmpty(ours[name]) ? ours[name] : merge(ours[name], value),
      ]),
    ),
  });
  const merged = mergeParts(partsOf(kept) ?? {}, late as Parts);
  const before = typeof merged['late'] === 'string' ? merged['late'] : '';
  const added = beside.filter((text) => !before.includes(text));
  return added.length > 0 ? { ...merged, late: [before, ...added].filter(Boolean).join('\n') } : merged;
}
