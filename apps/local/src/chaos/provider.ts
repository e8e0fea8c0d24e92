import type { House } from './house.js';

/** An object of the provider's, with what is compared. */
export interface Theirs {
  readonly id: string;
  readonly status?: string;
  readonly amount?: number;
  readonly total?: number;
  readonly amount_paid?: number;
  readonly net?: number;
  readonly customer?: string | null;
  readonly charge?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
}

export type Kind =
  | 'customers'
  | 'invoices'
  | 'charges'
  | 'refunds'
  | 'transfers'
  | 'disputes'
  | 'balance_transactions'
  | 'events';

async function get({ instance: { stripeUrl, env } }: House, path: string): Promise<unknown> {
  const answer = await fetch(`${stripeUrl}/v1/${path}`, {
    headers: { authorization: `Bearer ${env['STRIPE_SECRET_KEY']}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

/** All objects of a kind, page by page, as anybody with the key can read them. */
export async function listOf(house: House, kind: Kind): Promise<Theirs[]> {
  const found: Theirs[] = [];
  for (;;) {
    const last = found.at(-1);
    const query = new URLSearchParams({ limit: '100', ...(last && { starting_after: last.id }) });
    const { data, has_more } = (await get(house, `${kind}?${query}`)) as {
      data: Theirs[];
      has_more: boolean;
    };
    found.push(...data);
    if (!has_more) return found;
  }
}

/** By our own id in the metadata. */
export function byOurId(objects: readonly Theirs[]): ReadonlyMap<string, readonly Theirs[]> {
  const groups = new Map<string, Theirs[]>();
  for (const each of objects) {
    const ours = each.metadata?.['madoguchi'];
    if (ours !== undefined) groups.set(ours, [...(groups.get(ours) ?? []), each]);
  }
  return groups;
}

/** What the provider has, by our ids. */
export interface Provider {
  readonly customers: ReadonlyMap<string, readonly Theirs[]>;
  readonly invoices: ReadonlyMap<string, readonly Theirs[]>;
  readonly refunds: ReadonlyMap<string, readonly Theirs[]>;
  readonly transfers: ReadonlyMap<string, readonly Theirs[]>;
  readonly charges: readonly Theirs[];
  /** Transferred money that pays nothing, by our id of the client. */
  readonly cash: ReadonlyMap<string, number>;
}

export async function look(house: House): Promise<Provider> {
  const [customers, invoices, refunds, transfers, charges] = await Promise.all(
    (['customers', 'invoices', 'refunds', 'transfers', 'charges'] as const).map((kind) =>
      listOf(house, kind),
    ),
  );
  const cash = new Map<string, number>();
  for (const { id, metadata } of customers!) {
    const { available } = (await get(house, `customers/${id}/cash_balance`)) as {
      available: { jpy?: number } | null;
    };
    const ours = metadata?.['madoguchi'];
    if (ours !== undefined) cash.set(ours, (cash.get(ours) ?? 0) + (available?.jpy ?? 0));
  }
  return {
    cash,
    customers: byOurId(customers!),
    invoices: byOurId(invoices!),
    refunds: byOurId(refunds!),
    transfers: byOurId(transfers!),
    charges: charges!,
  };
}
