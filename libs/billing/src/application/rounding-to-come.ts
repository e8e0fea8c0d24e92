import { TaxRounding } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt, type DocumentRounding } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { roundingFrom } from '../domain/tax-rounding.js';
import { TaxRoundingStore } from '../store/tax-rounding.store.js';

/** How the documents that a forecast, a quote or a limit speaks of will round their tax. */
@Injectable()
export class RoundingToCome extends TaxRounding {
  constructor(
    private readonly identity: IdentityApi,
    private readonly rounding: TaxRoundingStore,
  ) {
    super();
  }

  async toCome(tx: Tx): Promise<DocumentRounding> {
    const { id } = await this.identity.platformCompany(tx);
    return roundingFrom(await this.rounding.rules(tx, id), dateAt(tx.now));
  }
}
