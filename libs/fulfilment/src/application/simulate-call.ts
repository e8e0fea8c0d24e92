import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import { simulatedCaller } from '../domain/simulated-caller.js';
import { OfferCall } from './offer-call.js';
import type { InteractionView } from './views.js';

/** Lets a made-up caller ring a desk, for trying things out. @throws Refusal FORBIDDEN `noSimulation` in production */
@Injectable()
export class SimulateCall {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly offerCall: OfferCall,
  ) {}

  async execute(actor: Actor, deskId: string): Promise<InteractionView> {
    if (this.config.production) throw new Refusal('FORBIDDEN', 'noSimulation');
    const call = {
      deskId,
      providerCallId: `simulated-${randomUUID()}`,
      callerNumber: simulatedCaller(randomInt(1_000_000)),
    };
    return this.unitOfWork.run(actor, (tx) =>
      this.offerCall.within(tx, actingCompany(actor), call, 'simulated'),
    );
  }
}
