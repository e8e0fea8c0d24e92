import { isId, Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { ExportView } from '../domain/data-export.js';
import { ExportStore } from '../store/export.store.js';

/** A company's exports and the file of one, as long as it is kept. */
@Injectable()
export class ReadExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ExportStore,
  ) {}

  list(actor: Actor): Promise<ExportView[]> {
    return this.unitOfWork.run(actor, (tx) => this.exports.list(tx, actingCompany(actor)));
  }

  /** Whoever takes the file away is written down. @throws Refusal NOT_FOUND, also when it has expired */
  async file(actor: Actor, id: string): Promise<{ content: Readable; view: ExportView }> {
    const companyId = actingCompany(actor);
    const view = await this.unitOfWork.run(actor, async (tx) => {
      const found = isId(id) ? await this.exports.fetch(tx, companyId, id) : undefined;
      if (!found) throw Refusal.notFound();
      await tx.audit('export.download', id);
      return found;
    });
    return { content: Readable.from(this.pieces(actor, companyId, id)), view };
  }

  private async *pieces(actor: Actor, companyId: string, id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const piece = await this.unitOfWork.run(actor, (tx) => this.exports.piece(tx, companyId, id, position));
      if (!piece) return;
      yield piece;
    }
  }
}
