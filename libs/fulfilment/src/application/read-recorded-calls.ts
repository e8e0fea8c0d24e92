import { dateAt, type Instant, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { type Corrector, whyNotCorrectable } from '../domain/correction.js';
import { Problems, searchable } from '../domain/words.js';
import { CorrectionStore } from '../store/correction.store.js';
import { knownId } from './known-id.js';
import type { RecordedCallView, SeenRecordedCallView } from './views.js';

/** As whom somebody may correct a call: a supervisor any of the operator, everybody else their own; undefined for all others. */
export function correctorOf(actor: Actor, agentId: string | null): Corrector | undefined {
  if (actor.kind !== 'person') return undefined;
  if (actor.role === 'supervisor') return 'supervisor';
  return agentId === actor.personId ? 'agent' : undefined;
}

/** With why this person may not put it right; undefined when it is no business of theirs. */
export function seenBy(
  actor: Actor,
  recorded: RecordedCallView | undefined,
  now: Instant,
): SeenRecordedCallView | undefined {
  const by = recorded && correctorOf(actor, recorded.call.agentId);
  if (!recorded || !by) return undefined;
  return { ...recorded, fixed: whyNotCorrectable({ ...recorded, state: recorded.call.state }, by, now) };
}

/** Recorded calls as those see them who may put them right. */
@Injectable()
export class ReadRecordedCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly corrections: CorrectionStore,
  ) {}

  /** @throws Refusal NOT_FOUND, also for a colleague's call */
  one(actor: Actor, id: string): Promise<SeenRecordedCallView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const recorded = await this.corrections.ofCall(tx, actingCompany(actor), knownId(id));
      const seen = seenBy(actor, recorded, tx.now);
      if (seen?.call.state !== 'completed') throw Refusal.notFound();
      return seen;
    });
  }

  /** What this person recorded today, newest first. @throws Refusal BAD_INPUT */
  mineOfToday(actor: Actor, typed: string | null): Promise<SeenRecordedCallView[]> {
    const problems = new Problems();
    const words = problems.optional('search', typed, 100);
    problems.refuse();
    return this.unitOfWork.run(actor, async (tx) => {
      const mine = await this.corrections.ofAgent(tx, {
        operatorId: actingCompany(actor),
        agentId: signedInPerson(actor),
        since: startOfDay(dateAt(tx.now)),
        search: words && searchable(words),
      });
      return mine.flatMap((recorded) => seenBy(actor, recorded, tx.now) ?? []);
    });
  }
}
