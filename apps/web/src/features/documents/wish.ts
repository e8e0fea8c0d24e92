import type { DocumentKind, DocumentSearchInput } from '../../graphql/generated/graphql';
import { countOf } from '../../ui/text-input-rules';

/** What is looked for, as the form holds it; an empty text does not matter. */
export type Wish = {
  issuedFrom: string;
  issuedUntil: string;
  leastMinor: number | undefined;
  mostMinor: number | undefined;
  counterparty: string;
  kind: DocumentKind | '';
};

export const emptyWish: Wish = {
  issuedFrom: '',
  issuedUntil: '',
  leastMinor: undefined,
  mostMinor: undefined,
  counterparty: '',
  kind: '',
};

const aDay = /^\d{4}-\d{2}-\d{2}$/;

/** The address keeps the wish, so that it can be marked, sent and gone back to. */
export const wishOf = (params: URLSearchParams, kinds: readonly DocumentKind[]): Wish => {
  const day = (name: string) => (aDay.test(params.get(name) ?? '') ? params.get(name)! : '');
  return {
    issuedFrom: day('from'),
    issuedUntil: day('until'),
    leastMinor: countOf(params.get('least') ?? ''),
    mostMinor: countOf(params.get('most') ?? ''),
    counterparty: params.get('name') ?? '',
    kind: kinds.find((kind) => kind === params.get('kind')) ?? '',
  };
};

export const paramsOf = (wish: Wish): Record<string, string> => {
  const {
    issuedFrom: from,
    issuedUntil: until,
    leastMinor: least,
    mostMinor: most,
    counterparty: name,
    kind,
  } = wish;
  const all = { from, until, least, most, name: name.trim(), kind };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value === '' || value === undefined ? [] : [[key, String(value)]],
    ),
  );
};

export const searchOf = (wish: Wish): DocumentSearchInput => ({
  issuedFrom: wish.issuedFrom || null,
  issuedUntil: wish.issuedUntil || null,
  leastMinor: wish.leastMinor ?? null,
  mostMinor: wish.mostMinor ?? null,
  counterparty: wish.counterparty || null,
  kind: wish.kind || null,
});
