import { eventually, Refused, type Session } from './session.js';

export interface Invoice {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly contractId: string;
  readonly registrationNumber: string | null;
  readonly period: { readonly startsOn: string; readonly endsOn: string };
  readonly lines: readonly {
    readonly description: string;
    readonly quantity: number;
    readonly amountMinor: number;
  }[];
  readonly taxableMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly stripeTotalMinor: number | null;
  readonly pdfUrl: string;
  readonly failureReason: string | null;
}

const invoiceFields = `id number status contractId registrationNumber period { startsOn endsOn } lines { description quantity amountMinor }
  taxableMinor taxMinor totalMinor stripeTotalMinor pdfUrl failureReason`;

export interface UsageRecord {
  readonly at: string;
  readonly kind: string;
  readonly billable: boolean;
  readonly rule: string;
}

export async function usageOf(owner: Session, contractId: string, month: string): Promise<UsageRecord[]> {
  const { usage } = await owner.graphql<{ usage: { records: UsageRecord[] } }>(
    'query ($contractId: ID!, $month: String) { usage(contractId: $contractId, month: $month) { records { at kind billable rule } } }',
    { contractId, month },
  );
  return usage.records;
}

export async function closeMonth(
  admin: Session,
  month: string,
): Promise<{ parked: { contractId: string; reason: string }[] }> {
  const { closeMonth: closed } = await admin.graphql<{
    closeMonth: { parked: { contractId: string; reason: string }[] };
  }>(
    'mutation ($month: String!) { closeMonth(month: $month) { invoices { id } parked { contractId month reason } } }',
    { month },
  );
  return closed;
}

/** The contract's invoices, once each is paid (or its payment has failed). */
export const settledInvoices = (owner: Session, contractId: string, count: number): Promise<Invoice[]> =>
  eventually(
    `${count} settled invoice(s)`,
    async () => {
      const { invoices } = await owner.graphql<{ invoices: { items: Invoice[] } }>(
        `query ($contractId: ID) { invoices(contractId: $contractId, first: 50) { items { ${invoiceFields} } } }`,
        { contractId },
      );
      return [...invoices.items].sort((a, b) => (a.period.startsOn < b.period.startsOn ? -1 : 1));
    },
    (invoices) =>
      invoices.length >= count &&
      invoices.every((invoice) => invoice.status !== 'ISSUED' || invoice.totalMinor === 0),
    60_000,
  );

export interface TrialBalance {
  readonly debitsMinor: number;
  readonly creditsMinor: number;
  readonly balanced: boolean;
  readonly accounts: readonly { readonly account: string; readonly balanceMinor: number }[];
}

export async function trialBalance(admin: Session): Promise<TrialBalance> {
  const answer = await admin.graphql<{ trialBalance: TrialBalance }>(
    'query { trialBalance { debitsMinor creditsMinor balanced accounts { account balanceMinor } } }',
  );
  return answer.trialBalance;
}

export interface Payout {
  readonly payeeName: string;
  readonly amountMinor: number;
  readonly status: string;
  readonly failureReason: string | null;
}

const TRIES = 5;
const PREPARE = 'mutation ($payOn: Date!) { preparePayouts(payOn: $payOn) { id } }';
const RELEASE = 'mutation ($id: ID!, $alone: Boolean) { releasePayouts(id: $id, alone: $alone) { id } }';

/** One admin prepares, another releases. What comes in between makes a run outdated: then once more. Nothing to pay is no error. */
export async function releasePayouts(
  first: Pick<Session, 'graphql'>,
  payOn: string,
  second = first,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { preparePayouts } = await first.graphql<{ preparePayouts: { id: string } }>(PREPARE, { payOn });
      await second.graphql(RELEASE, { id: preparePayouts.id, alone: first === second });
      return;
    } catch (error) {
      const { reason } = error instanceof Refused ? error : {};
      if (reason === 'nothingToPay') return;
      if (reason !== 'payoutRunChanged' || tries === TRIES) throw error;
    }
  }
}

/** A pay day as admins do it; what could not be sent on an earlier one is sent again. @param second without one, the only admin says so */
export async function payOut(admin: Session, payOn: string, second = admin): Promise<Payout[]> {
  await releasePayouts(admin, payOn, second);
  await admin.graphql('mutation { resendPayouts { id } }');
  return eventually(
    'Payouts',
    async () => {
      const { payouts } = await admin.graphql<{ payouts: (Payout & { payOn: string })[] }>(
        'query { payouts { payeeName amountMinor status failureReason payOn } }',
      );
      return payouts.filter((payout) => payout.payOn === payOn);
    },
    (payouts) => payouts.every((payout) => payout.status !== 'planned'),
  );
}
