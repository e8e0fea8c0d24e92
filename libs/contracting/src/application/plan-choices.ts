import { CatalogueApi, type PlanView } from '@madoguchi/catalogue/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isSameService } from '../domain/plan-change.js';
import { serviceHoursOf } from '../domain/terms.js';
import type { ContractRow } from '../store/contract.row.js';

/** Plans a contract may change to: those of the version that was signed, and of the one on sale now when only prices differ. */
@Injectable()
export class PlanChoices {
  constructor(private readonly catalogue: CatalogueApi) {}

  async execute(tx: Tx, { versionId, bundleId, terms }: ContractRow): Promise<PlanView[]> {
    const signed = await this.catalogue.version(tx, versionId);
    const onSale = (await this.catalogue.published(tx)).find((version) => version.bundleId === bundleId);
    const service = {
      functionCodes: terms.functions.map(({ code }) => code),
      hours: serviceHoursOf(terms),
      languages: terms.languages,
      operatorId: terms.operator.id,
      shares: terms.shares,
    };
    const newer = onSale && onSale.id !== versionId && isSameService(service, onSale) ? onSale.plans : [];
    return [...(signed?.plans ?? []), ...newer];
  }
}
