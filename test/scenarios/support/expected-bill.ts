/** The terms of a plan as the owner saw them. */
export interface Terms {
  readonly baseMinor: number;
  readonly includedUnits: number;
  readonly overageMinor: number;
  readonly successFeeMinor: number;
  readonly initialFeeMinor: number;
}

export interface Happened {
  readonly billable: number;
  readonly appointments: number;
}

/** YYYY-MM of the Japanese day; Japan has kept one offset since 1951. */
export const japaneseMonth = (at: string): string =>
  new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 7);

const daysOf = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
/** Whole numbers only: a fraction of a yen or of a unit is dropped once. */
const share = (amount: number, days: number, of: number) =>
  Number((BigInt(amount) * BigInt(days)) / BigInt(of));

/**
 * What a month must cost, worked out from the signed terms alone and by another way than the product's: a second opinion, not a copy.
 * @param startsOn first day of the contract, YYYY-MM-DD.
 */
export function expectedBill(
  terms: Terms,
  startsOn: string,
  month: string,
  { billable, appointments }: Happened,
) {
  const first = startsOn.startsWith(month);
  const inMonth = daysOf(month);
  const days = first ? inMonth - Number(startsOn.slice(8)) + 1 : inMonth;
  const included = share(terms.includedUnits, days, inMonth);
  const over = Math.max(0, billable - included);
  const amounts = [
    share(terms.baseMinor, days, inMonth),
    first ? terms.initialFeeMinor : 0,
    over * terms.overageMinor,
    appointments * terms.successFeeMinor,
  ];
  const taxableMinor = amounts.reduce((sum, amount) => sum + amount, 0);
  const taxMinor = Number((BigInt(taxableMinor) * 10n) / 100n);
  // A base fee of nothing is still printed; other lines of nothing are not.
  const lines = amounts.filter((amount, index) => index === 0 || amount > 0);
  return { lines, taxableMinor, taxMinor, totalMinor: taxableMinor + taxMinor };
}
