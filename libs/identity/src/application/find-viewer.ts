import { systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { MembershipView } from '../contract/index.js';
import { CompanyStore } from '../store/company.store.js';

export interface FoundViewer {
  readonly person: { id: string; email: string; name: string; emailVerified: boolean; language: string };
  readonly memberships: MembershipView[];
}

/** The signed-in person with all memberships, also those of companies other than the acting one. */
@Injectable()
export class FindViewer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly companies: CompanyStore,
  ) {}

  async execute(actor: Actor): Promise<FoundViewer | null> {
    if (actor.kind !== 'person' && actor.kind !== 'person-without-company') return null;
    return this.unitOfWork.run(systemActor('find-viewer'), async (tx) => {
      const [person] = await tx.query<FoundViewer['person']>(
        'SELECT id, email, name, email_verified AS "emailVerified", language FROM identity.person WHERE id = $1',
        [actor.personId],
      );
      return person ? { person, memberships: await this.companies.membershipsOf(tx, actor.personId) } : null;
    });
  }
}
