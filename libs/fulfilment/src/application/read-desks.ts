import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DeskStore } from '../store/desk.store.js';
import { knownId } from './known-id.js';
import { ViewDesks } from './view-desks.js';
import type { DeskView } from './views.js';

/** Desks of the acting company, as client or as operator. */
@Injectable()
export class ReadDesks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly view: ViewDesks,
  ) {}

  all(actor: Actor): Promise<DeskView[]> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.view.execute(tx, await this.desks.ofCompany(tx, actingCompany(actor))),
    );
  }

  /** The desks of the list that the company may see, by id; one round for all. */
  byIds(actor: Actor, ids: readonly string[]): Promise<Map<string, DeskView>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const desks = await this.view.execute(tx, await this.desks.ofCompany(tx, actingCompany(actor), ids));
      return new Map(desks.map((desk) => [desk.id, desk]));
    });
  }

  /** @throws Refusal NOT_FOUND */
  async one(actor: Actor, id: string): Promise<DeskView> {
    const desk = (await this.byIds(actor, [knownId(id)])).get(id);
    if (!desk) throw Refusal.notFound();
    return desk;
  }

  /** The desk of each contract that has one; contracts of others are as if they had none. */
  idsByContract(actor: Actor, contractIds: readonly string[]): Promise<Map<string, string>> {
    return this.unitOfWork.run(actor, (tx) => this.desks.idsByContract(tx, contractIds));
  }
}
