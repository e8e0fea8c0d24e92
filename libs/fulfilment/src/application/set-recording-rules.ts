import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkRecordingRules, type RecordingRules } from '../domain/recording.js';
import { RecordingStore } from '../store/recording.store.js';
import { knownId } from './known-id.js';

/** What client and operator agreed on about recordings; it holds for those that exist as well. @throws Refusal NOT_FOUND, BAD_INPUT */
@Injectable()
export class SetRecordingRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingStore,
  ) {}

  async execute(actor: Actor, deskId: string, typed: RecordingRules): Promise<RecordingRules> {
    const rules = checkRecordingRules(typed);
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = { operatorId: actingCompany(actor), deskId: knownId(deskId), by: signedInPerson(actor) };
      if (!(await this.recordings.setRules(tx, desk, rules))) throw Refusal.notFound();
      await tx.audit('recording.rules', deskId, rules);
      return rules;
    });
  }
}
