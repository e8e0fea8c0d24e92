import { MINUTE_MS, plusMs } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { SILENCE_MS } from '../domain/outbound-call.js';
import { ContactListStore } from '../store/contact-list.store.js';
import { OutboundStore } from '../store/outbound.store.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';

/** An import writes every second or so; one that was silent for so long has lost its process. */
const IMPORT_SILENCE_MS = 10 * MINUTE_MS;

/** Gives contacts of agents who are gone to the others, and clears away imports whose process died. */
@Job({ name: 'release-silent-work', cron: '* * * * *' })
export class ReleaseSilentWork implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly lists: ContactListStore,
    private readonly hand: WorkInHandStore,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('release-silent-work'), async (tx) => {
      await this.outbound.release(tx, plusMs(tx.now, -SILENCE_MS));
      await this.hand.freeReleased(tx);
      for (const { id } of await this.lists.silent(tx, plusMs(tx.now, -IMPORT_SILENCE_MS)))
        await this.lists.fail(tx, id, 'interrupted');
    });
  }
}
