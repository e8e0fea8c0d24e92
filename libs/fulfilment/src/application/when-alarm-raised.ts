import { Config } from '@madoguchi/platform/config';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { SafetyAlarmRaised } from '../contract/index.js';
import { CaseDeskStore } from '../store/case-desk.store.js';
import { alarmMail } from './case-mails.js';
import { CaseReaders } from './case-readers.js';

/** Client and supervisors hear at once that several people report the same. */
@Reaction(SafetyAlarmRaised)
export class WhenAlarmRaised implements ReactionHandler<SafetyAlarmRaised> {
  constructor(
    private readonly desks: CaseDeskStore,
    private readonly readers: CaseReaders,
    private readonly config: Config,
  ) {}

  async react({ alarmId, clientId, operatorId }: SafetyAlarmRaised, tx: Tx): Promise<void> {
    const [alarm] = await this.desks.alarms(tx, clientId, alarmId);
    if (!alarm) return;
    const told = [
      ...(await this.readers.contact(tx, clientId, alarm.deskId)).map((to) => ({ to, page: 'owner' })),
      ...(await this.readers.supervisors(tx, operatorId)).map((to) => ({ to, page: 'floor' })),
    ];
    for (const { to, page } of told)
      await tx.enqueue('send-mail', alarmMail(to, alarm, `${this.config.publicUrl}/${page}/cases`), {
        jobKey: `case-alarm:${alarmId}:${page}:${to.email}`,
      });
  }
}
