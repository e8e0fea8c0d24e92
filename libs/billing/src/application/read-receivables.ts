import { IdentityApi } from '@madoguchi/identity/contract';
import { sum, type Minor } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ageBand, ageBands, type AgeBand } from '../domain/ageing.js';
import { ReceivableViews, type OpenBill, type Receivable } from '../store/receivable-views.store.js';
import { WriteOffStore } from '../store/write-off.store.js';
import { SecondPerson, type Approval } from './second-person.js';

export interface AgeBandSum {
  readonly band: AgeBand;
  readonly bills: number;
  readonly openMinor: Minor;
}

/** A bill with what may be done with it. */
export interface ReceivableView extends Receivable {
  /** Null when nothing waits for a decision. */
  readonly approval: Approval | null;
}

export interface Receivables {
  readonly ageing: readonly AgeBandSum[];
  readonly bills: readonly ReceivableView[];
  readonly aloneUpToMinor: Minor;
}

/** What is owed for how long, and the bills whose reminders are over. */
@Injectable()
export class ReadReceivables {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly views: ReceivableViews,
    private readonly writeOffs: WriteOffStore,
    private readonly identity: IdentityApi,
    private readonly second: SecondPerson,
  ) {}

  execute(actor: Actor): Promise<Receivables> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const { approval, nameOf } = await this.second.view(tx, personId);
      const bills = (await this.views.hopeless(tx)).map(({ writeOff, ...bill }): ReceivableView => ({
        ...bill,
        writeOff: writeOff && { ...writeOff, proposedBy: nameOf(writeOff.proposedBy) },
        approval: writeOff?.status === 'proposed' ? approval(writeOff.proposedBy) : null,
      }));
      const { id } = await this.identity.platformCompany(tx);
      return {
        ageing: bandsOf(await this.views.open(tx)),
        bills,
        aloneUpToMinor: await this.writeOffs.aloneUpTo(tx, id),
      };
    });
  }
}

const bandsOf = (open: readonly OpenBill[]): AgeBandSum[] =>
  ageBands.map((band) => {
    const members = open.filter(({ ageDays }) => ageBand(ageDays) === band);
    return {
      band,
      bills: members.reduce((all, { bills }) => all + bills, 0),
      openMinor: sum(members.map(({ openMinor }) => openMinor)),
    };
  });
