import { dateAt, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDeskNumber, type DeskNumber } from '../domain/desk-number.js';
import { DeskNumberStore } from '../store/desk-number.store.js';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { ViewDesks } from './view-desks.js';
import type { DeskView } from './views.js';

/**
 * The operator writes down which number its desk answers; what was written before stays. The same number twice is one.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class SetDeskNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly numbers: DeskNumberStore,
    private readonly view: ViewDesks,
  ) {}

  execute(actor: Actor, deskId: string, typed: DeskNumber): Promise<DeskView> {
    const [operatorId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const before = await this.desks.lock(tx, operatorId, knownId(deskId));
      if (!before || before.operatorId !== operatorId) throw Refusal.notFound();
      const { kind, phone, sinceOn } = checkDeskNumber(typed, dateAt(tx.now));
      const isSame =
        kind === before.numberKind && phone === before.numberPhone && sinceOn === before.numberSinceOn;
      if (!isSame) {
        await this.numbers.write(tx, before, { kind, phone, sinceOn }, personId);
        await tx.audit('desk.number', before.id, { kind, sinceOn });
      }
      const after = { ...before, numberKind: kind, numberPhone: phone, numberSinceOn: sinceOn };
      return (await this.view.execute(tx, [after]))[0]!;
    });
  }
}
