import { plusMs } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { NIGHTS_OF_ASKING } from '../domain/recording.js';
import { type DueRecording, RecordingStore } from '../store/recording.store.js';
import { RecordingSource } from './recording-source.js';

const BATCH = 100;
const DAY_MS = 24 * 3600_000;

/**
 * 02:20 in Japan: what was kept as long as agreed, or was never announced, is deleted where it lies. A telephony that deletes nothing for
 * us, or does not answer for a week, loses its reference here: nobody finds the way to it any more.
 */
@Job({ name: 'remove-old-recordings', cron: '20 17 * * *' })
export class RemoveOldRecordings implements JobHandler {
  private readonly actor = systemActor('remove-old-recordings');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recordings: RecordingStore,
    private readonly source: RecordingSource,
  ) {}

  async run(): Promise<void> {
    for (let after: string | null = null, size = BATCH; size === BATCH;) {
      const due: DueRecording[] = await this.unitOfWork.run(this.actor, (tx) =>
        this.recordings.due(tx, after, BATCH),
      );
      const answers: [DueRecording, 'removed' | 'refused' | 'unanswered'][] = [];
      // One after the other: a telephony is not stormed at night.
      for (const one of due) answers.push([one, await this.source.remove(one)]);
      await this.unitOfWork.run(this.actor, (tx) => this.keep(tx, answers));
      size = due.length;
      after = due.at(-1)?.id ?? null;
    }
  }

  private async keep(
    tx: Tx,
    answers: readonly (readonly [DueRecording, 'removed' | 'refused' | 'unanswered'])[],
  ): Promise<void> {
    const patience = plusMs(tx.now, -NIGHTS_OF_ASKING * DAY_MS);
    const isCut = ([{ dueAt }, answer]: (typeof answers)[number]) =>
      answer === 'refused' || (answer === 'unanswered' && dueAt.getTime() <= patience.getTime());
    const parts = {
      removed: answers.filter(([, answer]) => answer === 'removed'),
      cut: answers.filter(isCut),
    };
    for (const removal of ['removed', 'cut'] as const) {
      const ids = parts[removal].map(([{ id }]) => id);
      if (ids.length === 0) continue;
      await this.recordings.remove(tx, ids, removal);
      await tx.auditAll('recording.remove', ids, { removal });
    }
  }
}
