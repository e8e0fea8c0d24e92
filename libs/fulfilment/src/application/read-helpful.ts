import { IdentityApi } from '@madoguchi/identity/contract';
import { addDays, dateAt, isId, Refusal, startOfDay } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { placeFrom } from '../domain/inbox-place.js';
import { DeskStore } from '../store/desk.store.js';
import { type HelpfulQuestion, HelpfulStore } from '../store/helpful.store.js';
import { daysOf } from './days-of.js';
import type { HelpfulReportView, RatedReportPageView } from './helpful-views.js';

export interface HelpfulRequest {
  readonly deskId?: string | null | undefined;
  readonly agentId?: string | null | undefined;
  /** Japanese days, both included; the last thirty when nothing is said. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}
export interface RatedRequest extends HelpfulRequest {
  readonly helpful?: boolean | null | undefined;
  readonly after?: string | null | undefined;
}

const PAGE = 20;
const nothing = { reports: 0, helpful: 0, unhelpful: 0 };
const named = (names: ReadonlyMap<string, string>, id: string) => names.get(id) ?? null;

/** Whether reports helped: by desk, agent and day, and each one. @throws Refusal BAD_INPUT, NOT_FOUND for a desk or person of others */
@Injectable()
export class ReadHelpful {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly store: HelpfulStore,
    private readonly identity: IdentityApi,
  ) {}

  report(actor: Actor, request: HelpfulRequest): Promise<HelpfulReportView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { days, question, names } = await this.asked(tx, actor, request);
      const lines = await this.store.lines(tx, question);
      const byName = new Intl.Collator('ja').compare;
      return {
        from: days[0],
        until: days[1],
        total: lines.find(({ day, deskId, agentId }) => !day && !deskId && !agentId) ?? nothing,
        days: lines.flatMap((line) => (line.day ? [{ ...line, day: line.day }] : [])),
        desks: lines.flatMap(({ deskId, deskName, ...line }) =>
          deskId && deskName ? [{ ...line, deskId, deskName }] : [],
        ),
        agents: lines
          .flatMap(({ agentId, ...line }) =>
            agentId ? [{ ...line, agentId, agentName: named(names, agentId) }] : [],
          )
          .sort((a, b) => byName(a.agentName ?? '', b.agentName ?? '')),
      };
    });
  }

  /** An agent's own figures: nobody else's stand beside them. */
  async own(actor: Actor, request: Pick<HelpfulRequest, 'from' | 'until'>): Promise<HelpfulReportView> {
    const report = await this.report(actor, { ...request, agentId: signedInPerson(actor) });
    return { ...report, desks: [], agents: [] };
  }

  rated(actor: Actor, { helpful, after, ...request }: RatedRequest): Promise<RatedReportPageView> {
    const place = after ? placeFrom(after) : null;
    if (place === undefined) throw Refusal.field('after', 'notAPlace');
    return this.unitOfWork.run(actor, async (tx) => {
      const { question, names } = await this.asked(tx, actor, request);
      const choice = { helpful: helpful ?? null, first: PAGE + 1, after: place };
      const found = await this.store.rated(tx, question, choice);
      const items = found.slice(0, PAGE).map((one) => ({ ...one, agentName: named(names, one.agentId) }));
      return { items, next: found.length > PAGE ? items.at(-1)!.place : null };
    });
  }

  ownRated(actor: Actor, request: Omit<RatedRequest, 'agentId' | 'deskId'>): Promise<RatedReportPageView> {
    return this.rated(actor, { ...request, agentId: signedInPerson(actor) });
  }

  private async asked(tx: Tx, actor: Actor, { deskId, agentId, from, until }: HelpfulRequest) {
    const operatorId = actingCompany(actor);
    const days = daysOf(from ?? null, until ?? null, dateAt(tx.now));
    const names = await this.names(tx, operatorId);
    if (agentId && !names.has(agentId)) throw Refusal.notFound();
    if (deskId && !(isId(deskId) && (await this.desks.ofCompany(tx, operatorId, [deskId])).length === 1))
      throw Refusal.notFound();
    const question: HelpfulQuestion = {
      operatorId,
      deskId: deskId || null,
      agentId: agentId || null,
      from: startOfDay(days[0]),
      until: startOfDay(addDays(days[1], 1)),
    };
    return { days, question, names };
  }

  private async names(tx: Tx, operatorId: string): Promise<ReadonlyMap<string, string>> {
    const members = await this.identity.membersOf(tx, operatorId);
    return new Map(members.map(({ personId, name }) => [personId, name]));
  }
}
