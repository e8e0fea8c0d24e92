import { IdentityApi } from '@madoguchi/identity/contract';
import { Refusal } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor } from '@madoguchi/platform/access';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

/** What the reader may do with what an admin prepared: decide as the second person, decide alone and say so, or wait for another. */
export type Approval = 'second_person' | 'alone' | 'wait';

/** Money that leaves the house needs two admins; with one only, that one may decide alone but has to say so. */
@Injectable()
export class SecondPerson {
  constructor(private readonly identity: IdentityApi) {}

  /** @returns whether it is the only admin, deciding alone. @param reasons of the refusals, for their words */
  async check(
    tx: Tx,
    firstPersonId: string,
    actor: Actor,
    alone: boolean,
    reasons: { readonly another: string; readonly say: string },
  ): Promise<boolean> {
    if (firstPersonId !== signedInPerson(actor)) return false;
    if ((await this.admins(tx, actingCompany(actor))) > 1) throw new Refusal('CONFLICT', reasons.another);
    if (!alone) throw new Refusal('CONFLICT', reasons.say);
    return true;
  }

  /** How the reader stands to anything, by who did the first part; and everybody's name. */
  async view(
    tx: Tx,
    reader: string,
  ): Promise<{ approval: (first: string) => Approval; nameOf: (personId: string) => string }> {
    const platform = await this.identity.platformCompany(tx);
    const members = await this.identity.membersOf(tx, platform.id);
    const names = new Map(members.map((each) => [each.personId, each.name]));
    const own = members.filter(({ role }) => role === 'admin').length > 1 ? 'wait' : 'alone';
    return {
      approval: (first) => (first === reader ? own : 'second_person'),
      nameOf: (personId) => names.get(personId) ?? personId,
    };
  }

  private async admins(tx: Tx, companyId: string): Promise<number> {
    return (await this.identity.membersOf(tx, companyId)).filter(({ role }) => role === 'admin').length;
  }
}
