import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ChargebackStore, type Chargeback } from '../store/chargeback.store.js';
import { PaymentGateway } from './ports.js';

export interface ChargebackView extends Chargeback {
  /** The provider's page about it. */
  readonly providerUrl: string;
}

@Injectable()
export class ReadChargebacks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly chargebacks: ChargebackStore,
    private readonly gateway: PaymentGateway,
  ) {}

  all(actor: Actor): Promise<ChargebackView[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      (await this.chargebacks.all(tx)).map((each) => this.view(each)),
    );
  }

  async undecided(tx: Tx): Promise<ChargebackView[]> {
    return (await this.chargebacks.undecided(tx)).map((each) => this.view(each));
  }

  view(chargeback: Chargeback): ChargebackView {
    return { ...chargeback, providerUrl: this.gateway.disputeUrl(chargeback.stripeDisputeId) };
  }
}
