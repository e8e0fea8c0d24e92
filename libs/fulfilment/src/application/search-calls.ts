import { IdentityApi } from '@madoguchi/identity/contract';
import { addDays, dateAt, isId, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isPhone, phoneDigits, kana, Problems } from '../domain/words.js';
import { type CallQuestion, CallSearchStore } from '../store/call-search.store.js';
import { CallStore } from '../store/call.store.js';
import { DeskStore } from '../store/desk.store.js';
import { daysOf } from './days-of.js';
import type { FloorReportRequest } from './read-floor-report.js';
import type { CallPageView } from './views.js';

export interface CallSearch extends FloorReportRequest {
  readonly agentId: string | null;
  readonly result: CallQuestion['result'];
  /** Three digits or more are a part of a number, anything else a part of a name. */
  readonly search: string | null;
  readonly first: number;
  /** The last call of the page before. */
  readonly after: string | null;
}

/** Finds a call of the floor, however long ago. @throws Refusal BAD_INPUT, NOT_FOUND for a desk, an agent or a place of others */
@Injectable()
export class SearchCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly calls: CallSearchStore,
    private readonly interactions: CallStore,
    private readonly identity: IdentityApi,
  ) {}

  async execute(
    actor: Actor,
    { deskId, agentId, from, until, result, first, after, ...typed }: CallSearch,
  ): Promise<CallPageView> {
    const operatorId = actingCompany(actor);
    const problems = new Problems();
    const search = problems.optional('search', typed.search, 80);
    if (first < 1 || first > 100)
      problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const [firstDay, lastDay] = daysOf(from, until, dateAt(tx.now));
      const isKnown = await this.knows(tx, operatorId, { deskId, agentId, after });
      if (!isKnown) throw Refusal.notFound();
      const period = { from: startOfDay(firstDay), until: startOfDay(addDays(lastDay, 1)) };
      return this.calls.page(
        tx,
        { operatorId, deskId, agentId, result, ...period, ...wordsOf(search) },
        { first, after },
      );
    });
  }

  /** Whether all that is named belongs to the operator. */
  private async knows(
    tx: Tx,
    operatorId: string,
    { deskId, agentId, after }: Pick<CallSearch, 'deskId' | 'agentId' | 'after'>,
  ): Promise<boolean> {
    if (
      deskId !== null &&
      !(isId(deskId) && (await this.desks.ofCompany(tx, operatorId, [deskId])).length === 1)
    )
      return false;
    if (after !== null && !(isId(after) && (await this.interactions.byId(tx, operatorId, after))))
      return false;
    const isAgent = ({ personId }: { personId: string }) => personId === agentId;
    return agentId === null || (await this.identity.membersOf(tx, operatorId)).some(isAgent);
  }
}

const wordsOf = (search: string | null): Pick<CallQuestion, 'digits' | 'name'> => {
  const digits = search && phoneDigits(search);
  return digits && isPhone(digits)
    ? { digits, name: null }
    : {
        digits: null,
        name: search ? { written: search.normalize('NFKC').toLowerCase(), read: kana(search) } : null,
      };
};
