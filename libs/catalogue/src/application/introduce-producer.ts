import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { BundleStore } from '../store/bundle.store.js';

export interface ProducerFace {
  readonly id: string;
  readonly name: string;
  readonly prefecture: string | null;
  readonly introduction: string | null;
}

/** What a producer says about itself beside each of its bundles. An empty text takes it away. */
@Injectable()
export class IntroduceProducer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bundles: BundleStore,
    private readonly identity: IdentityApi,
  ) {}

  /** @throws Refusal BAD_INPUT */
  async execute(actor: Actor, wished: string): Promise<ProducerFace> {
    const producerId = actingCompany(actor);
    const introduction = wished.trim() || null;
    if (introduction !== null && [...introduction].length > 2000)
      throw Refusal.field('introduction', 'tooLong', { max: 2000 });
    return this.unitOfWork.run(actor, async (tx) => {
      const company = (await this.identity.companies(tx, [producerId])).get(producerId);
      if (!company) throw Refusal.notFound();
      const face = { id: producerId, name: company.name, prefecture: company.prefecture ?? null };
      await this.bundles.showProducer(tx, face);
      await this.bundles.introduceProducer(tx, producerId, introduction);
      await tx.audit('producer.introduce', producerId);
      return { ...face, introduction };
    });
  }
}
