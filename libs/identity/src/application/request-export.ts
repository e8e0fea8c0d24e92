import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Refusal } from '@madoguchi/kernel';
import { Injectable } from '@nestjs/common';
import type { ExportView } from '../domain/data-export.js';
import { ExportStore } from '../store/export.store.js';

/** More files of everything than these nobody needs in a day. */
const EXPORTS_A_DAY = 5;

/**
 * The company asks for everything it has here. While one is being written the same request is that one.
 * @throws Refusal TOO_MANY_REQUESTS `tooManyExports`
 */
@Injectable()
export class RequestExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportStore,
  ) {}

  execute(actor: Actor): Promise<ExportView> {
    const [companyId, personId] = [actingCompany(actor), signedInPerson(actor)];
    return this.unitOfWork.run(actor, async (tx) => {
      const begun = await this.exports.begin(tx, companyId, personId, EXPORTS_A_DAY);
      if (!begun)
        throw new Refusal('TOO_MANY_REQUESTS', 'tooManyExports', { params: { max: EXPORTS_A_DAY } });
      const { isNew, ...view } = begun;
      if (isNew) {
        await tx.audit('export.request', view.id);
        // How often it is tried stands in its own row: the queue itself never gives up on saying how it ended.
        await tx.enqueue('write-export', { id: view.id }, { jobKey: `export:${view.id}` });
      }
      return view;
    });
  }
}
