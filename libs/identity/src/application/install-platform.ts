import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { tidyProfile, type CompanyProfile } from '../domain/company.js';
import { CompanyStore } from '../store/company.store.js';
import { Accounts } from './ports.js';

export interface Installation {
  readonly company: CompanyProfile;
  readonly admin: { readonly email: string; readonly name: string; readonly password: string };
}

/** Founds the company that runs the marketplace, with its first admin. Repeating it changes nothing. */
@Injectable()
export class InstallPlatform {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
    private readonly accounts: Accounts,
  ) {}

  /** @returns whether anything was installed. */
  async execute({ company, admin }: Installation): Promise<boolean> {
    const profile = tidyProfile(company);
    const actor = systemActor('install-platform');
    const installed = await this.unitOfWork.run(actor, (tx) => this.companies.ofKind(tx, 'platform'));
    if (installed.length > 0) return false;
    const personId = await this.accounts.createConfirmed(admin);
    await this.unitOfWork.run(actor, async (tx) => {
      const { id } = await this.companies.add(tx, { ...profile, kind: 'platform', createdAt: tx.now });
      await this.companies.addMember(tx, { companyId: id, personId, role: 'admin', joinedAt: tx.now });
      await tx.audit('platform.install', id, { personId });
    });
    return true;
  }
}
