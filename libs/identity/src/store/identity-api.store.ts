import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { IdentityApi, type CompanyView, type MemberView } from '../contract/index.js';
import { CompanyStore } from './company.store.js';

@Injectable()
export class IdentityApiFromStore extends IdentityApi {
  constructor(private readonly companyStore: CompanyStore) {
    super();
  }

  company(tx: Tx, id: string): Promise<CompanyView> {
    return this.companyStore.get(tx, id);
  }

  async companies(tx: Tx, ids: readonly string[]): Promise<Map<string, CompanyView>> {
    return new Map((await this.companyStore.some(tx, ids)).map((company) => [company.id, company]));
  }

  companiesOfKind(tx: Tx, kind: CompanyView['kind']): Promise<CompanyView[]> {
    return this.companyStore.ofKind(tx, kind);
  }

  membersOf(tx: Tx, companyId: string): Promise<MemberView[]> {
    return this.companyStore.members(tx, companyId);
  }

  async platformCompany(tx: Tx): Promise<CompanyView> {
    const [platform] = await this.companyStore.ofKind(tx, 'platform');
    if (!platform) throw new Error('No platform company: run the installation (see README, "Deploy").');
    return platform;
  }
}
