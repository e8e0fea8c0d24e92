import { type Actor, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CustomerLanguage } from '../domain/case.js';
import { refuseClosed } from '../domain/case.js';
import { CaseStore } from '../store/case.store.js';
import type { CaseView } from './case-views.js';
import { ownCase } from './own-case.js';
import { ViewCases } from './view-cases.js';

/** From now on the customer is written to in this language; what was sent stays as it was. @throws Refusal NOT_FOUND, CONFLICT `caseClosed` */
@Injectable()
export class SetCaseLanguage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly view: ViewCases,
  ) {}

  execute(actor: Actor, caseId: string, language: CustomerLanguage): Promise<CaseView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const own = await ownCase(this.cases, tx, actor, caseId);
      refuseClosed(own.state);
      if (own.language !== language) {
        await this.cases.change(tx, own.id, { language });
        await this.cases.write(tx, own, signedInPerson(actor), { kind: 'language', detail: language });
      }
      return this.view.one(tx, actor, own.id);
    });
  }
}
