import type { UnitOfWork } from '@madoguchi/platform/database';
import type { NightStore } from '../store/night.store.js';
import { AskProvider } from './ask-provider.js';
import type { KeepBalance } from './keep-balance.js';
import type { PaymentGateway } from './ports.js';

/** A night with as many clients as wished, each with 1,000 yen at the provider; `ours` is what the books say. */
function night(ours: Map<string, number>, answered: (source: string) => void = () => undefined) {
  let open = 0;
  let asking = 0;
  const seen = { inTransaction: 0, atOnce: 0, questions: 0 };
  const unitOfWork = {
    run: async (_: unknown, work: () => Promise<unknown>) => {
      open += 1;
      return work().finally(() => (open -= 1));
    },
  };
  const question = async <T>(answer: () => T): Promise<T> => {
    asking += 1;
    seen.questions += 1;
    seen.inTransaction += open;
    seen.atOnce = Math.max(seen.atOnce, asking);
    await new Promise((next) => setImmediate(next));
    asking -= 1;
    return answer();
  };
  const gateway = {
    cash: (source: string) => question(() => (answered(source), 1_000)),
  };
  const store = {
    cash: async () => [...ours].map(([source, amountMinor]) => ({ source, amountMinor })),
  };
  const ask = new AskProvider(
    unitOfWork as unknown as UnitOfWork,
    gateway as unknown as PaymentGateway,
    store as unknown as NightStore,
    { execute: () => question(() => 0) } as unknown as KeepBalance,
  );
  return { ask, seen };
}

const clients = (count: number, amountMinor: number) =>
  new Map(Array.from({ length: count }, (_, index) => [`cus_${index}`, amountMinor]));

it('asks about each client once, a few at a time, and never inside of a transaction', async () => {
  const { ask, seen } = night(clients(11, 1_000));
  const { cash } = await ask.execute();
  expect(cash.size).toBe(11);
  expect(seen).toEqual({ inTransaction: 0, atOnce: 4, questions: 12 });
});

it('asks once more about a client whose money moved meanwhile, and about no other', async () => {
  const ours = clients(5, 1_000);
  const asked: string[] = [];
  const { ask } = night(ours, (source) => {
    asked.push(source);
    if (source === 'cus_3') ours.set(source, 2_000);
  });
  await ask.execute();
  expect(asked.filter((source) => source === 'cus_3')).toHaveLength(2);
  expect(asked).toHaveLength(6);
});
