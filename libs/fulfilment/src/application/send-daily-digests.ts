import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { dateAt } from '@madoguchi/kernel';
import { digestMail } from '../domain/digest-mail.js';
import { OwnerSideStore } from '../store/owner-side.store.js';

/** Mails each desk's day at the time its owner chose; a day on which nothing happened only where that is wanted. */
@Job({ name: 'send-daily-digests', cron: '* * * * *' })
export class SendDailyDigests implements JobHandler {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly ownerSide: OwnerSideStore,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('send-daily-digests'), async (tx) => {
      for (const digest of await this.ownerSide.lockDue(tx)) {
        const calls = await this.ownerSide.takeUntold(tx, digest.deskId);
        const campaigns = await this.ownerSide.campaignsSince(tx, digest.deskId, digest.toldUntil);
        await this.ownerSide.told(tx, digest.deskId);
        if (calls.length + campaigns.length === 0 && !digest.whenQuiet) continue;
        const mail = digestMail(
          digest.deskName,
          tx.now,
          calls,
          campaigns,
          digest.language,
          `${this.config.publicUrl}/owner`,
        );
        for (const to of digest.emails)
          await tx.enqueue(
            'send-mail',
            { to, ...mail },
            { jobKey: `digest:${digest.deskId}:${dateAt(tx.now)}:${to}` },
          );
      }
    });
  }
}
