import { dateAt, Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { confirmation } from '../domain/confirmation.js';
import { ObjectionStore, type StatementToCheck } from '../store/objection.store.js';
import { TellAboutObjections } from './tell-about-objections.js';

const WORDS_AT_MOST = 1_000;

/** The payee says within the days on the paper which lines are wrong, and how. */
@Injectable()
export class ObjectToStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly objections: ObjectionStore,
    private readonly tell: TellAboutObjections,
  ) {}

  /** The same once more changes nothing. @throws Refusal NOT_FOUND, BAD_INPUT required, tooLong, objectionLines, CONFLICT objectionTooLate, objectionOpen, statementCorrected */
  async execute(actor: Actor, payoutId: string, lines: readonly number[], given: string): Promise<void> {
    const personId = signedInPerson(actor);
    const words = given.trim();
    if (words === '') throw Refusal.field('words', 'required');
    if (words.length > WORDS_AT_MOST) throw Refusal.field('words', 'tooLong', { max: WORDS_AT_MOST });
    const positions = [...new Set(lines)].sort((a, b) => a - b);
    return this.unitOfWork.run(actor, async (tx) => {
      const statement = await this.objections.statement(tx, payoutId);
      if (!statement || statement.payeeId !== actingCompany(actor)) throw Refusal.notFound();
      const { document } = statement;
      const isLine = (position: number) => position >= 1 && position <= document.lines.length;
      if (positions.length === 0 || !positions.every(isLine)) throw Refusal.field('lines', 'objectionLines');
      const open = statement.objections.find(({ status }) => status === 'open');
      if (open?.words === words && open.positions.join() === positions.join()) return;
      this.checkState(statement, dateAt(tx.now));
      const id = await this.objections.raise(tx, { statement, positions, words, personId });
      await tx.audit('statement.object', payoutId, { number: document.number, lines: positions.length });
      await this.tell.raised(tx, id, document, words);
    });
  }

  private checkState({ document, objections }: StatementToCheck, today: string): void {
    const { state, objectUntil } = confirmation(document.issuedOn, objections, today);
    if (state === 'objected') throw new Refusal('CONFLICT', 'objectionOpen');
    if (state === 'corrected') throw new Refusal('CONFLICT', 'statementCorrected');
    if (state === 'confirmed')
      throw new Refusal('CONFLICT', 'objectionTooLate', { params: { until: objectUntil } });
  }
}
