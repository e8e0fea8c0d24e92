import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt, startOfDay } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import type { MailMessage } from '@madoguchi/platform/mail';
import { undecidedMail } from '../domain/undecided-mail.js';
import { AppointmentListStore, type MeetingToDecide } from '../store/appointment-list.store.js';

const BATCH = 500;

/** 09:10 in Japan: owners learn of meetings whose day is over and that they have not decided; of each once. */
@Job({ name: 'remind-to-decide', cron: '10 0 * * *' })
export class RemindToDecide implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly appointments: AppointmentListStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  async run(): Promise<void> {
    for (let done = BATCH; done === BATCH;)
      done = await this.unitOfWork.run(systemActor('remind-to-decide'), async (tx) => {
        const due = await this.appointments.remind(tx, startOfDay(dateAt(tx.now)), BATCH);
        for (const [clientId, meetings] of Map.groupBy(due, (meeting) => meeting.clientId))
          await this.tell(tx, clientId, meetings);
        return due.length;
      });
  }

  private async tell(tx: Tx, clientId: string, meetings: readonly MeetingToDecide[]): Promise<void> {
    const link = `${this.config.publicUrl.replace(/\/$/, '')}/owner/appointments`;
    for (const { personId, email, name, role, language } of await this.identity.membersOf(tx, clientId))
      if (role === 'owner')
        await tx.enqueue(
          'send-mail',
          { to: email, ...undecidedMail(meetings, name, language, link) } satisfies MailMessage,
          { jobKey: `undecided:${meetings[0]!.id}:${personId}` },
        );
  }
}
