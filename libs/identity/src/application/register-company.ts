import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, systemActor, type Actor, type CompanyKind } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CompanyRegistered } from '../contract/index.js';
import { openKinds, rolesOf, tidyProfile, type CompanyProfile } from '../domain/company.js';
import type { MembershipView } from '../contract/index.js';
import { CompanyStore } from '../store/company.store.js';

/** A signed-in person founds a company and becomes its first member. One company of a kind per founder. */
@Injectable()
export class RegisterCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
  ) {}

  execute(actor: Actor, command: CompanyProfile & { kind: CompanyKind }): Promise<MembershipView> {
    const personId = signedInPerson(actor);
    if (!openKinds.includes(command.kind)) throw Refusal.field('kind', 'kindNotOpen');
    const profile = tidyProfile(command);
    // The founder belongs to no company yet, so no wall would let the rows through.
    return this.unitOfWork.run(systemActor('register-company'), async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`register-company:${personId}`]);
      const own = await this.companies.membershipsOf(tx, personId);
      if (own.some(({ company }) => company.kind === command.kind))
        throw new Refusal('CONFLICT', 'companyExists');
      const company = await this.companies.add(tx, { ...profile, kind: command.kind, createdAt: tx.now });
      const role = rolesOf[command.kind][0];
      const { id } = await this.companies.addMember(tx, {
        companyId: company.id,
        personId,
        role,
        joinedAt: tx.now,
      });
      await tx.audit('company.register', company.id, { personId, kind: command.kind });
      await tx.publish(CompanyRegistered, { companyId: company.id, kind: command.kind });
      return { id, company, role };
    });
  }
}
