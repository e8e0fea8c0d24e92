import { ContractingApi } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import { type CalendarDate, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { WrittenNumber } from '../domain/desk-number.js';
import { keptUntil, type WrittenCheck } from '../domain/identity-check.js';
import { DeskNumberStore } from '../store/desk-number.store.js';
import { DeskStore } from '../store/desk.store.js';
import { operatorOf } from './answer-dispute.js';
import { knownId } from './known-id.js';

/** Everything that was written down of a desk's number, newest first. */
export interface DeskNumbersView {
  readonly deskId: string;
  readonly numbers: readonly (WrittenNumber & { readonly byName: string | null })[];
  readonly checks: readonly (WrittenCheck & { readonly byName: string | null })[];
  /** Until when the records have to be there; null while the contract runs. */
  readonly keptUntil: CalendarDate | null;
}

/** For the desk's operator, and for the platform's admins of every desk; never for the client. @throws Refusal NOT_FOUND */
@Injectable()
export class ReadDeskNumbers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desks: DeskStore,
    private readonly numbers: DeskNumberStore,
    private readonly contracting: ContractingApi,
    private readonly identity: IdentityApi,
  ) {}

  execute(actor: Actor, deskId: string): Promise<DeskNumbersView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const operatorId = operatorOf(actor);
      const desk = await this.desks.byId(tx, knownId(deskId));
      if (!desk || (operatorId !== null && desk.operatorId !== operatorId)) throw Refusal.notFound();
      const names = await this.namesOf(tx, desk.operatorId);
      const contract = await this.contracting.contract(tx, desk.contractId);
      return {
        deskId,
        numbers: (await this.numbers.numbers(tx, deskId)).map((each) => ({
          ...each,
          byName: names.get(each.writtenBy) ?? null,
        })),
        checks: (await this.numbers.checks(tx, deskId)).map((each) => ({
          ...each,
          byName: names.get(each.checkedBy) ?? null,
        })),
        keptUntil: keptUntil(contract?.endsOn ?? null),
      };
    });
  }

  private async namesOf(tx: Tx, operatorId: string): Promise<Map<string, string>> {
    const members = await this.identity.membersOf(tx, operatorId);
    return new Map(members.map(({ personId, name }) => [personId, name]));
  }
}
