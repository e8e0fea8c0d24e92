import type { Actor, Cast } from '../cast.js';
import type { Draw } from '../draw.js';
import type { Find } from '../finding.js';
import type { RunPlan } from '../plan.js';
import type { Provider } from '../provider.js';

/** When something may happen in a run's life: the desk is open; after the month's calls; its bill is there; it is settled; payees have their money. */
export type Moment =
  'opened' | 'january' | 'januaryBill' | 'januaryBilled' | 'february' | 'februaryBilled' | 'paidOut';

/** What turns earlier in the list have drawn for the same run, by name. */
export type Drawn = Readonly<Record<string, unknown>>;

/** One thing that may happen to the money of a contract. A new term of the product is a new turn: one file, named in `index.ts`. */
export interface Turn<Wish> {
  readonly name: string;
  /** From the seed and the run drawn so far; null: not in this run. A plain value, for it is printed with the plan. */
  draw(draw: Draw, run: RunPlan, others: Drawn): Wish | null;
  /** What people do then; who is refused for a good reason goes home. */
  readonly at: Partial<Record<Moment, (cast: Cast, actor: Actor, wish: Wish) => Promise<unknown>>>;
  /** When everything is quiet: what has to be true, besides what is judged for every run. */
  judge?(cast: Cast, actor: Actor, wish: Wish, provider: Provider, found: Find): Promise<void>;
}
