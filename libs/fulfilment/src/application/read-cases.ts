import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, personOf } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CaseRules } from '../domain/case-rules.js';
import { askedPairs } from '../domain/letter-pairs.js';
import { Problems } from '../domain/words.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { CaseListStore } from '../store/case-list.store.js';
import { CaseStore } from '../store/case.store.js';
import type {
  AlarmView,
  CaseCallView,
  CaseCountsView,
  CaseEntryView,
  CaseOfCallView,
  CasePageView,
  CaseQuestion,
  CaseView,
  PrecedentView,
} from './case-views.js';
import { knownId } from './known-id.js';
import { ViewCases } from './view-cases.js';

/** Cases of the acting company, as client or as operator. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class ReadCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly list: CaseListStore,
    private readonly cases: CaseStore,
    private readonly desks: CaseDeskStore,
    private readonly view: ViewCases,
  ) {}

  async page(actor: Actor, question: CaseQuestion): Promise<CasePageView> {
    const problems = new Problems();
    const words = problems.optional('search', question.search, 100);
    for (const [path, value, min, max] of [
      ['first', question.first, 1, 100],
      ['offset', question.offset, 0, 1_000_000],
    ] as const)
      if (value < min || value > max) problems.add({ path, reason: 'outOfRange', params: { min, max } });
    problems.refuse();
    const company = actingCompany(actor);
    const personId = personOf(actor);
    const search = words && words.normalize('NFKC').toLowerCase();
    return this.unitOfWork.run(actor, async (tx) => {
      if (question.deskId && !(await this.desks.one(tx, company, knownId(question.deskId))))
        throw Refusal.notFound();
      const { total, items } = await this.list.page(tx, company, personId, { ...question, search });
      const counts = await this.list.counts(tx, company, personId);
      return { ...counts, total, items: await this.view.of(tx, actor, items) };
    });
  }

  one(actor: Actor, id: string): Promise<CaseView> {
    return this.unitOfWork.run(actor, (tx) => this.view.one(tx, actor, knownId(id)));
  }

  story(actor: Actor, id: string): Promise<CaseEntryView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: caseId } = await this.view.one(tx, actor, knownId(id));
      return this.view.story(tx, actor, caseId);
    });
  }

  calls(actor: Actor, id: string): Promise<CaseCallView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { id: caseId } = await this.view.one(tx, actor, knownId(id));
      return this.list.calls(tx, caseId);
    });
  }

  counts(actor: Actor): Promise<CaseCountsView> {
    return this.unitOfWork.run(actor, (tx) => this.list.counts(tx, actingCompany(actor), personOf(actor)));
  }

  /** The case of a call, and what else the same number has open at this desk. */
  ofCall(actor: Actor, interactionId: string): Promise<CaseOfCallView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = actingCompany(actor);
      const call = await this.cases.call(tx, operatorId, knownId(interactionId));
      if (!call) throw Refusal.notFound();
      const joined = call.caseId ? await this.view.one(tx, actor, call.caseId) : null;
      const sameCaller = call.callerNumber
        ? await this.list.ofCaller(tx, operatorId, call.deskId, call.callerNumber)
        : [];
      return { joined, sameCaller: await this.view.of(tx, actor, sameCaller) };
    });
  }

  /** Earlier cases of the desk's client, most alike first; nothing of anybody else. */
  async precedents(actor: Actor, deskId: string, typed: string): Promise<PrecedentView[]> {
    const problems = new Problems();
    const words = problems.text('text', typed, { max: 4000, min: 0 });
    problems.refuse();
    const companyId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.one(tx, companyId, knownId(deskId));
      if (!desk) throw Refusal.notFound();
      const pairs = askedPairs(words);
      if (pairs.length === 0) return [];
      return this.list.precedents(tx, { companyId, clientId: desk.clientId }, pairs);
    });
  }

  rules(actor: Actor, deskId: string): Promise<CaseRules> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.one(tx, actingCompany(actor), knownId(deskId));
      if (!desk) throw Refusal.notFound();
      return desk.rules;
    });
  }

  alarms(actor: Actor): Promise<AlarmView[]> {
    return this.unitOfWork.run(actor, (tx) => this.desks.alarms(tx, actingCompany(actor)));
  }
}
