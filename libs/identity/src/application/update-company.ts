import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CompanyChanged, type CompanyView } from '../contract/index.js';
import { tidyProfile, type CompanyProfile } from '../domain/company.js';
import { CompanyStore } from '../store/company.store.js';

/** Changes the acting company's profile. Its kind stays. */
@Injectable()
export class UpdateCompany {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
  ) {}

  execute(actor: Actor, command: CompanyProfile): Promise<CompanyView> {
    const companyId = actingCompany(actor);
    const profile = tidyProfile(command);
    return this.unitOfWork.run(actor, async (tx) => {
      const company = await this.companies.get(tx, companyId);
      const changed = Object.keys(profile).filter(
        (key) => profile[key as keyof typeof profile] !== company[key as keyof typeof profile],
      );
      if (changed.length === 0) return company;
      await tx.audit('company.update', companyId, { changed });
      await tx.publish(CompanyChanged, { companyId, kind: company.kind });
      return this.companies.save(tx, Object.assign(company, profile));
    });
  }
}
