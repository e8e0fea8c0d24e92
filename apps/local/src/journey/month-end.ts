import { addDays, addMonths, endOfMonth, startOfMonth, type CalendarDate } from '@madoguchi/kernel';
import { closeMonth, settledInvoices, type Invoice } from '../play/money.js';
import type { Session } from '../play/session.js';
import { callDay, type JourneyInput } from './input.js';
import { hold, hourOf } from './steps.js';

/** The first day of every month from the contract's start to its last call. */
export const monthsOf = ({ startsOn, calls }: JourneyInput): CalendarDate[] => {
  const last = [startsOn, ...calls.map(callDay)].sort().at(-1)!;
  const months: CalendarDate[] = [];
  for (let month = startOfMonth(startsOn); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** Closes each month on the morning after it, twice, and waits until its invoice is settled. */
export async function closeMonths(
  months: readonly CalendarDate[],
  setClock: (at: string) => Promise<unknown>,
  admin: Session,
  owner: Session,
  contractId: string,
): Promise<Invoice[]> {
  let invoices: Invoice[] = [];
  for (const [index, month] of months.entries()) {
    await setClock(hourOf(addDays(endOfMonth(month), 1), 9));
    for (let twice = 0; twice < 2; twice++) {
      const { parked } = await closeMonth(admin, month.slice(0, 7));
      hold(
        parked.length === 0,
        `${month.slice(0, 7)} was parked: ${parked.map(({ reason }) => reason).join(', ')}`,
      );
    }
    invoices = await settledInvoices(owner, contractId, index + 1);
  }
  return invoices;
}
