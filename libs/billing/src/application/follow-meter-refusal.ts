import { isId } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { MeterStore } from '../store/meter.store.js';
import { PaymentGateway } from './ports.js';
import { TellAboutProvider } from './tell-about-provider.js';

/** The meter took units in and refused them later: they are on the invoice's lines alone, and a person learns why. */
@Injectable()
export class FollowMeterRefusal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly meters: MeterStore,
    private readonly tell: TellAboutProvider,
  ) {}

  /** @throws Error while the answer to one of these units is not written yet: its refusal came first, so it is tried again */
  async execute(eventId: string): Promise<void> {
    const refusal = await this.gateway.meterRefusal(eventId);
    const named = refusal.usageIds.filter(isId);
    await this.unitOfWork.run(systemActor('follow-meter-refusal'), async (tx) => {
      const known = [...(await this.meters.known(tx, named)).values()];
      const open = known.find(({ state }) => state === 'sending' || state === 'cancelling');
      if (open) throw new Error(`Unit ${open.usageId} is still on its way to the meter`);
      await this.meters.refused(tx, named);
      await this.tell.meterRefused(tx, eventId, refusal);
    });
  }
}
