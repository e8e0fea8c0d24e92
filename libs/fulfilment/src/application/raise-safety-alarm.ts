import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { SafetyAlarmRaised } from '../contract/index.js';
import { alarmOf, type Reported } from '../domain/case-alarm.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import type { CaseDesk } from './case-views.js';

/** Looks at a new case beside the recent ones of its desk. A case that an alarm has told of raises no second one. */
@Injectable()
export class RaiseSafetyAlarm {
  constructor(private readonly desks: CaseDeskStore) {}

  async within(tx: Tx, desk: CaseDesk, opened: Reported): Promise<void> {
    const { alarmCases, alarmDays } = desk.rules;
    if (!opened.product) return;
    const recent = await this.desks.recent(tx, desk.deskId, opened.category, alarmDays);
    const alike = alarmOf(opened, recent, alarmCases);
    if (!alike) return;
    const alarmId = await this.desks.raise(tx, desk, {
      category: opened.category,
      product: opened.product,
      caseIds: alike.map(({ id }) => id),
      days: alarmDays,
    });
    await tx.publish(SafetyAlarmRaised, { alarmId, clientId: desk.clientId, operatorId: desk.operatorId });
  }
}
