import { Refusal, sum, type Minor } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { shareCorrected } from '../domain/ledger.js';
import { LedgerStore } from '../store/ledger.store.js';
import { ObjectionStore, type StatementLine } from '../store/objection.store.js';
import type { Objection } from './objection-views.js';
import { TellAboutObjections } from './tell-about-objections.js';

const ANSWER_AT_MOST = 1_000;

export interface LineCorrection {
  readonly position: number;
  /** Without tax; below zero when the payee got too much. */
  readonly netMinor: Minor;
}

/** An admin answers: right, with what is put right on the next statement; or wrong, with the reason. */
@Injectable()
export class AnswerObjection {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly objections: ObjectionStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellAboutObjections,
  ) {}

  /** The same once more changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, correctionLines, correctionOutside, CONFLICT objectionAnswered */
  async accept(
    actor: Actor,
    id: string,
    corrections: readonly LineCorrection[],
    given: string,
  ): Promise<void> {
    const personId = signedInPerson(actor);
    const answer = answerFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const objection = await this.open(tx, id, 'accepted', answer);
      if (!objection) return;
      const statement = (await this.objections.statement(tx, objection.payoutId))!;
      const { role, payeeId, document } = statement;
      const parts = partsOf(corrections, await this.objections.lines(tx, objection.payoutId, role));
      await this.objections.answer(tx, id, { status: 'accepted', answer, personId });
      await this.objections.correct(tx, id, role, parts);
      const netMinor = sum(parts.map((part) => part.netMinor));
      await this.ledger.post(tx, shareCorrected(id, { id: payeeId, role }, netMinor));
      await tx.audit('statement.accept_objection', objection.payoutId, { number: document.number, netMinor });
      await this.tell.accepted(tx, id, document, answer, netMinor);
    });
  }

  /** @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, CONFLICT objectionAnswered */
  async refuse(actor: Actor, id: string, given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const answer = answerFrom(given);
    return this.unitOfWork.run(actor, async (tx) => {
      const objection = await this.open(tx, id, 'refused', answer);
      if (!objection) return;
      const { document } = (await this.objections.statement(tx, objection.payoutId))!;
      await this.objections.answer(tx, id, { status: 'refused', answer, personId });
      await tx.audit('statement.refuse_objection', objection.payoutId, { number: document.number });
      await this.tell.refused(tx, id, document, answer);
    });
  }

  /** Undefined when this very answer was given before. */
  private async open(
    tx: Tx,
    id: string,
    status: Objection['status'],
    answer: string,
  ): Promise<Objection | undefined> {
    const objection = await this.objections.lock(tx, id);
    if (!objection) throw Refusal.notFound();
    if (objection.status === 'open') return objection;
    if (objection.status === status && objection.answer === answer) return undefined;
    throw new Refusal('CONFLICT', 'objectionAnswered');
  }
}

function answerFrom(given: string): string {
  const answer = given.trim();
  if (answer === '') throw Refusal.field('answer', 'required');
  if (answer.length > ANSWER_AT_MOST) throw Refusal.field('answer', 'tooLong', { max: ANSWER_AT_MOST });
  return answer;
}

/** By invoice. Nobody gives back more than it holds, and nobody gets more than is left of what the work came to; what the platform let the client off is its own cost. */
function partsOf(
  corrections: readonly LineCorrection[],
  lines: readonly StatementLine[],
): { invoiceId: string; netMinor: Minor }[] {
  if (corrections.length === 0) throw Refusal.field('corrections', 'correctionLines');
  const byInvoice = new Map<string, Minor>();
  corrections.forEach(({ position, netMinor }, index) => {
    const line = lines.find((each) => each.position === position);
    const path = `corrections.${index}`;
    if (!line || netMinor === 0) throw Refusal.field(`${path}.position`, 'correctionLines');
    const together = sum([byInvoice.get(line.invoiceId) ?? 0, netMinor]);
    const [least, most] = [0 - line.heldMinor, line.platformMinor];
    if (together < least || together > most)
      throw Refusal.field(`${path}.netMinor`, 'correctionOutside', { least, most });
    byInvoice.set(line.invoiceId, together);
  });
  return [...byInvoice].filter(([, minor]) => minor !== 0).map(([invoiceId, netMinor]) => ({ invoiceId, netMinor })); // prettier-ignore
}
