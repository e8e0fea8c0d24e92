import { IdentityApi } from '@madoguchi/identity/contract';
import type { Minor } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { WriteOffStore } from '../store/write-off.store.js';

/** The platform's policy: up to which sum, with tax, one admin may give money up. */
@Injectable()
export class LoneLimit {
  constructor(
    private readonly identity: IdentityApi,
    private readonly writeOffs: WriteOffStore,
  ) {}

  async execute(tx: Tx): Promise<Minor> {
    return this.writeOffs.aloneUpTo(tx, (await this.identity.platformCompany(tx)).id);
  }
}
