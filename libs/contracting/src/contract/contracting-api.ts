import type { CalendarDate, Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { ContractOutcome, ContractRunView, ContractView } from './views.js';

/** What fulfilment and billing may ask. A contract the actor may not see is the same as one that does not exist. */
export abstract class ContractingApi {
  abstract contract(tx: Tx, contractId: string): Promise<ContractView | undefined>;
  /** The same for many, in one statement. */
  abstract contracts(tx: Tx, contractIds: readonly string[]): Promise<Map<string, ContractView>>;
  /** Contracts that were activated and ran on any day of the period (both ends included). */
  abstract inForce(tx: Tx, period: Period): Promise<ContractView[]>;
  /** The same without reading them: for who works through all of them bit by bit. */
  abstract idsInForce(tx: Tx, period: Period): Promise<string[]>;
  /** From when until when each contract runs that was activated and began by that day. */
  abstract runsUntil(tx: Tx, day: CalendarDate): Promise<ContractRunView[]>;
  /** The payment method is stored. Repeating it changes nothing. @throws Refusal NOT_FOUND, CONFLICT contractEnded */
  abstract activate(tx: Tx, contractId: string): Promise<void>;
  /** Service stops until `resume`, e.g. for unpaid invoices. Repeating it changes nothing. */
  abstract suspend(tx: Tx, contractId: string): Promise<void>;
  /** Ends the contract today for unpaid invoices, as its text says. Repeating it changes nothing. */
  abstract terminate(tx: Tx, contractId: string): Promise<void>;
  abstract resume(tx: Tx, contractId: string): Promise<void>;
  /** How the calls of the last so many days went, contract by contract; the catalogue keeps the sums per bundle. */
  abstract recordOutcomes(tx: Tx, days: number, outcomes: readonly ContractOutcome[]): Promise<void>;
}
