import {
  closeMonth,
  settledInvoices,
  trialBalance,
  type Invoice,
} from '../../../apps/local/src/play/money.js';
import { eventually } from '../../../apps/local/src/play/session.js';
import { openContract, openSide, play, type Side } from '../../scenarios/support/side.js';
import { settled, type Stage } from '../../scenarios/support/stage.js';

/** What stays in every account after a month, by its kind: the same month must leave the same, whatever went wrong. */
export type Balances = Readonly<Record<string, number>>;

export interface Client {
  readonly side: Side;
  readonly contractId: string;
  readonly deskId: string;
}

/** A contract whose months all cost the same: whole months, no initial fee. */
export async function openClient(stage: Stage, startsOn: string): Promise<Client> {
  const side = await openSide(stage, { plan: { initialFeeMinor: 0 } });
  const { id, deskId } = await openContract(side, startsOn);
  return { side, contractId: id, deskId };
}

/** Three calls, one more than the plan includes, and one of spam. */
export async function liveThrough(stage: Stage, { side, deskId }: Client, month: string): Promise<void> {
  await stage.setClock(`${month}-20`);
  const at = (day: number) => `${month}-1${day}T10:00:00+09:00`;
  await play(side, deskId, [
    ...[1, 2, 3].map((day) => ({ at: at(day), seconds: 40, kind: 'answered' as const })),
    { at: at(4), seconds: 9, kind: 'spam' as const },
  ]);
}

export async function balances(stage: Stage): Promise<Balances> {
  const { accounts, balanced } = await trialBalance(stage.admin);
  if (!balanced) throw new Error('The ledger does not balance');
  const byKind: Record<string, number> = {};
  for (const { account, balanceMinor } of accounts) {
    const kind = account.split(':')[0]!;
    byKind[kind] = (byKind[kind] ?? 0) + balanceMinor;
  }
  return byKind;
}

export const difference = (after: Balances, before: Balances): Balances =>
  Object.fromEntries(Object.entries(after).map(([kind, amount]) => [kind, amount - (before[kind] ?? 0)]));

/** Closes as a patient admin does: again, until every bill is paid. @returns the contract's invoices so far. */
export async function closePatiently(
  stage: Stage,
  client: Client,
  month: string,
  count: number,
): Promise<Invoice[]> {
  await eventually(
    `The bill of ${month}`,
    async () => {
      await closeMonth(stage.admin, month);
      return stage.sql<{ status: string }>('SELECT status FROM billing.invoice WHERE month = $1', [month]);
    },
    (rows) => rows.length > 0 && rows.every(({ status }) => status === 'paid'),
    90_000,
  );
  await settled(stage);
  return settledInvoices(client.side.owner.session, client.contractId, count);
}

/** How many objects of each kind the payment provider has. */
export async function providerObjects(stage: Stage): Promise<Record<string, number>> {
  const state = await fetch(`${stage.instance.stripeUrl}/_emulator/state`);
  return ((await state.json()) as { objects: Record<string, number> }).objects;
}

export interface Fault {
  readonly kind: string;
  readonly match?: string;
  readonly times?: number | null;
  readonly delayMs?: number;
}

export async function setFaults(stage: Stage, faults: readonly Fault[]): Promise<void> {
  const response = await fetch(`${stage.instance.stripeUrl}/_emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ faults }),
  });
  if (!response.ok) throw new Error(await response.text());
}
