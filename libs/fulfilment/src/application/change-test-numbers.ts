import { dateAt, Refusal, type CalendarDate } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDay, checkTestPhone, TEST_NUMBERS_AT_MOST, type TestNumber } from '../domain/test-number.js';
import { DeskStore } from '../store/desk.store.js';
import { TestNumberStore } from '../store/test-number.store.js';
import { knownId } from './known-id.js';

/** The client's own numbers, whose calls are free from a day on, never backwards. */
@Injectable()
export class ChangeTestNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly numbers: TestNumberStore,
  ) {}

  /** @throws Refusal NOT_FOUND for a desk that is not the reader's */
  read(actor: Actor, deskId: string): Promise<TestNumber[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const [desk] = await this.desks.ofCompany(tx, actingCompany(actor), [knownId(deskId)]);
      if (!desk) throw Refusal.notFound();
      return this.numbers.ofDesk(tx, desk.id);
    });
  }

  /** A number that stands already stays as it is. @throws Refusal NOT_FOUND, BAD_INPUT notAPhone, testNumberDay, CONFLICT tooManyTestNumbers */
  async add(actor: Actor, deskId: string, typed: string, fromOn: CalendarDate): Promise<TestNumber[]> {
    const phone = checkTestPhone(typed);
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const desk = await this.desks.lock(tx, actingCompany(actor), knownId(deskId));
      if (!desk || desk.clientId !== actingCompany(actor)) throw Refusal.notFound();
      const today = dateAt(tx.now);
      checkDay('fromOn', fromOn, today);
      const all = await this.numbers.ofDesk(tx, desk.id);
      if (!all.some((each) => each.phone === phone && each.untilOn === null)) {
        // One whose end lies ahead still holds.
        if (all.filter(({ untilOn }) => untilOn === null || untilOn > today).length >= TEST_NUMBERS_AT_MOST)
          throw new Refusal('CONFLICT', 'tooManyTestNumbers', { params: { max: TEST_NUMBERS_AT_MOST } });
        const id = await this.numbers.add(tx, desk, { phone, fromOn }, personId);
        await tx.audit('desk.test_number_add', desk.id, { id, fromOn });
      }
      return this.numbers.ofDesk(tx, desk.id);
    });
  }

  /** @param untilOn the first day on which its calls count again. Ending twice has the effect of once. @throws Refusal NOT_FOUND, BAD_INPUT testNumberDay */
  async end(actor: Actor, id: string, untilOn: CalendarDate): Promise<TestNumber[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.numbers.find(tx, actingCompany(actor), id);
      if (!found) throw Refusal.notFound();
      if (found.untilOn === null) {
        checkDay('untilOn', untilOn, dateAt(tx.now));
        await this.numbers.end(tx, found.id, untilOn);
        await tx.audit('desk.test_number_end', found.deskId, { id, untilOn });
      }
      return this.numbers.ofDesk(tx, found.deskId);
    });
  }
}
