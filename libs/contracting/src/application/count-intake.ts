import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { startOfMonth } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { Injectable } from '@nestjs/common';
import { ContractActivated, ContractCancelled, ContractSigned } from '../contract/index.js';
import { ContractStore } from '../store/contract.store.js';

interface ContractFact {
  readonly contractId: string;
}

/** Tells the catalogue how many clients begin with a bundle, so that owners are shown the places that are free. */
@Injectable()
export class CountIntake {
  constructor(
    private readonly contracts: ContractStore,
    private readonly catalogue: CatalogueApi,
  ) {}

  async execute(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.contracts.get(tx, contractId);
    if (!contract) return;
    const { bundleId, terms, startsOn } = contract;
    // A payment method that came late moved the beginning, perhaps into another month.
    for (const month of new Set([startOfMonth(terms.startsOn), startOfMonth(startsOn)]))
      await this.catalogue.recordIntake(
        tx,
        bundleId,
        month,
        await this.contracts.beginners(tx, bundleId, month),
      );
  }
}

@Reaction(ContractSigned)
export class CountWhenContractSigned implements ReactionHandler<ContractFact> {
  constructor(private readonly intake: CountIntake) {}

  react({ contractId }: ContractFact, tx: Tx): Promise<void> {
    return this.intake.execute(tx, contractId);
  }
}

@Reaction(ContractActivated)
export class CountWhenContractActivated implements ReactionHandler<ContractFact> {
  constructor(private readonly intake: CountIntake) {}

  react({ contractId }: ContractFact, tx: Tx): Promise<void> {
    return this.intake.execute(tx, contractId);
  }
}

@Reaction(ContractCancelled)
export class CountWhenContractCancelled implements ReactionHandler<ContractFact> {
  constructor(private readonly intake: CountIntake) {}

  react({ contractId }: ContractFact, tx: Tx): Promise<void> {
    return this.intake.execute(tx, contractId);
  }
}
