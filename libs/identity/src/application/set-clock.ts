import { Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

const earliest = new Date('2000-01-01T00:00:00Z');
const latest = new Date('2199-12-31T00:00:00Z');

/** Moves the time of every process at once, because each transaction asks the database what time it is. */
@Injectable()
export class SetClock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly config: Config,
  ) {}

  execute(actor: Actor, command: { at: Date }): Promise<Date> {
    if (!this.config.movableClock) throw new Refusal('FORBIDDEN', 'clockFixed');
    // An impossible time would stop everything, the next setClock included.
    if (!(command.at >= earliest && command.at <= latest)) throw Refusal.field('at', 'invalid');
    return this.unitOfWork.run(actor, async (tx) => {
      await tx.query(
        `UPDATE platform.clock SET offset_ms = ceil(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
        [command.at],
      );
      await tx.audit('clock.move', command.at.toISOString());
      const [moved] = await tx.query<{ now: Date }>('SELECT platform.now() AS now');
      return moved!.now;
    });
  }
}
