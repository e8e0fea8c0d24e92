import { addDays, dateAt, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { placeFrom } from '../domain/inbox-place.js';
import { Problems, searchable } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';
import { InboxListStore, type InboxQuestion } from '../store/inbox-list.store.js';
import { InboxStore } from '../store/inbox.store.js';
import { daysOf } from './days-of.js';
import { deskOrAll } from './desk-or-all.js';
import { knownId } from './known-id.js';
import type { ReportPageView, ReportView } from './report-views.js';
import type { AppointmentView } from './views.js';

export interface InboxFilter {
  readonly deskId?: string | null | undefined;
  readonly onlyOpen: boolean;
  readonly search?: string | null | undefined;
  /** What the call was about; an empty text finds calls that came in of which nobody said. */
  readonly topic?: string | null | undefined;
  /** Japanese days, both included; all there are when neither is said. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}
export interface InboxRequest extends InboxFilter {
  readonly first: number;
  readonly offset: number;
  /** The `next` of the page before. */
  readonly after?: string | null | undefined;
}

const CHUNK = 500;

/** The owner's inbox: two statements whatever its size. @throws Refusal BAD_INPUT, NOT_FOUND for a desk or call of others */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxStore,
    private readonly list: InboxListStore,
    private readonly desks: DeskStore,
  ) {}

  async reports(actor: Actor, { first, offset, after, ...filter }: InboxRequest): Promise<ReportPageView> {
    const problems = new Problems();
    const place = after ? placeFrom(after) : null;
    if (place === undefined) problems.add({ path: 'after', reason: 'notAPlace' });
    if (first < 1 || first > 100)
      problems.add({ path: 'first', reason: 'outOfRange', params: { min: 1, max: 100 } });
    if (offset < 0 || offset > 1_000_000)
      problems.add({ path: 'offset', reason: 'outOfRange', params: { min: 0, max: 1_000_000 } });
    const words = wordsOf(filter, problems);
    return this.unitOfWork.run(actor, async (tx) => {
      const question = await this.question(tx, actor, filter, words);
      return this.list.page(tx, question, { first, offset, after: place ?? null });
    });
  }

  /** The report of one call. */
  report(actor: Actor, interactionId: string): Promise<ReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const report = await this.list.ofCall(tx, actingCompany(actor), knownId(interactionId));
      if (!report) throw Refusal.notFound();
      return report;
    });
  }

  /** All that matches, newest first, bit by bit: each bit is a transaction of its own, and nothing is held in between. */
  async everything(actor: Actor, filter: InboxFilter): Promise<AsyncGenerator<ReportView[]>> {
    const words = wordsOf(filter, new Problems());
    const question = await this.unitOfWork.run(actor, (tx) => this.question(tx, actor, filter, words));
    return this.chunks(actor, question);
  }

  async appointments(actor: Actor, deskId: string): Promise<AppointmentView[]> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, clientId, [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return this.inbox.appointments(tx, clientId, deskId);
    });
  }

  private async *chunks(actor: Actor, question: InboxQuestion): AsyncGenerator<ReportView[]> {
    let last: ReportView | undefined;
    do {
      const after = last ? placeFrom(last.place)! : null;
      const reports = await this.unitOfWork.run(actor, (tx) => this.list.chunk(tx, question, CHUNK, after));
      yield reports;
      last = reports[CHUNK - 1];
    } while (last);
  }

  private async question(
    tx: Tx,
    actor: Actor,
    { deskId, onlyOpen, topic = null, from = null, until = null }: InboxFilter,
    words: readonly string[],
  ): Promise<InboxQuestion> {
    const clientId = actingCompany(actor);
    const days = from === null && until === null ? null : daysOf(from, until, dateAt(tx.now));
    return {
      clientId,
      deskId: await deskOrAll(tx, this.desks, clientId, deskId ?? null),
      onlyOpen,
      words,
      topic,
      from: days && startOfDay(days[0]),
      until: days && startOfDay(addDays(days[1], 1)),
    };
  }
}

function wordsOf({ search }: InboxFilter, problems: Problems): readonly string[] {
  const typed = problems.optional('search', search, 100);
  problems.refuse();
  return typed ? searchable(typed).split(/\s+/u) : [];
}
