import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isOpenAt, type UrgencyHint, urgencyHint } from '../domain/urgency-rules.js';
import { UrgencyStore } from '../store/urgency.store.js';
import { holidayName } from './japanese-holidays.js';

/** What the desk's rules say of calls that are being talked, from what was noted so far. The agent decides. */
@Injectable()
export class ReadUrgency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly urgency: UrgencyStore,
  ) {}

  ofCalls(actor: Actor, callIds: readonly string[]): Promise<Map<string, UrgencyHint | null>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const calls = await this.urgency.ofCalls(tx, actingCompany(actor), callIds);
      return new Map(
        calls.map(({ id, rules, hours, closedOnHolidays, closedDays, ...call }) => {
          const off = { restsOnHolidays: closedOnHolidays, closedDays };
          return [id, urgencyHint(rules, call, isOpenAt(hours, off, call.offeredAt, holidayName))];
        }),
      );
    });
  }
}
