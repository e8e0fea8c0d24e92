import { DAY_MS, MINUTE_MS, plusMs } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { CallStore } from '../store/call.store.js';
import { EarlyEndStore } from '../store/early-end.store.js';
import { EndCall } from './end-call.js';

/** A made-up caller waits three minutes; a telephony that never reports an end is believed for an hour. */
const PATIENCE_MS = { simulated: 3 * MINUTE_MS, telephony: 60 * MINUTE_MS };
const BATCH = 100;

/** Ends what rings although nobody will ever end it, so that a floor and a month do not wait for it. */
@Job({ name: 'give-up-forgotten-calls', cron: '* * * * *' })
export class GiveUpForgottenCalls implements JobHandler {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly endCall: EndCall,
    private readonly early: EarlyEndStore,
  ) {}

  run(): Promise<void> {
    return this.unitOfWork.run(systemActor('give-up-forgotten-calls'), async (tx) => {
      const since = {
        simulated: plusMs(tx.now, -PATIENCE_MS.simulated),
        telephony: plusMs(tx.now, -PATIENCE_MS.telephony),
      };
      for (const call of await this.calls.lockForgotten(tx, since, BATCH))
        await this.endCall.within(tx, call, { abandoned: true });
      await this.early.forget(tx, plusMs(tx.now, -DAY_MS));
    });
  }
}
