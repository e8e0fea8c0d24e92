import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import { addMonths, dateAt, Refusal, sum } from '@madoguchi/kernel';
import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Job, type JobHandler } from '@madoguchi/platform/jobs';
import { Injectable, Logger } from '@nestjs/common';
import { monthOf, periodOfMonth, previousMonth } from '../domain/billing-month.js';
import { lateCredit } from '../domain/late-credit.js';
import { freedText } from '../domain/wording.js';
import { CorrectionStore } from '../store/correction.store.js';
import { CreditNoteStore } from '../store/credit-note.store.js';
import { CreditByContract } from './credit-by-contract.js';
import { CreditCorrections, type Freed, type UncreditedMonth } from './credit-corrections.js';

/** Objections may be answered that long after the last month, and money may be contested for as long. */
const LOOK_BACK_MONTHS = 13;

/** A unit freed after the last document: no invoice comes that could take it back, so a credit note does, off its own month. */
@Injectable()
export class CreditEndedContract {
  constructor(
    private readonly corrections: CorrectionStore,
    private readonly uncredited: CreditCorrections,
    private readonly notes: CreditNoteStore,
    private readonly credit: CreditByContract,
  ) {}

  /** Doing it again changes nothing. @throws Refusal CONFLICT when it has to be tried later */
  async execute(tx: Tx, freed: Freed): Promise<void> {
    const months = await this.uncredited.uncredited(tx, [freed], monthOf(dateAt(tx.now)));
    for (const month of months.get(freed.contract.id) ?? []) await this.giveBack(tx, freed.contract, month);
  }

  private async giveBack(tx: Tx, contract: ContractView, month: UncreditedMonth): Promise<void> {
    const { invoiceId } = month;
    const invoice = (await this.notes.lockCreditable(tx, invoiceId))!;
    // Nothing was paid for it; should that come, the unit is given back then.
    if (invoice.writtenOff) return;
    const left = invoice.document.taxableMinor - sum(invoice.earlier.map((rate) => rate.taxableMinor));
    const late = lateCredit(month, invoice.lines, left);
    if (!late) return;
    const id = await this.credit.execute(tx, {
      invoiceId,
      wishes: late.wishes,
      reason: freedText(month.month, late.settled.length),
      decidedBy: 'credit-ended-contract',
    });
    await this.corrections.credited(tx, { id, invoiceId, contract }, late.settled);
  }
}

/** Every hour, and before deposits are settled. */
@Job({ name: 'credit-ended-contracts', cron: '25 * * * *' })
export class CreditEndedContracts implements JobHandler {
  private readonly log = new Logger(CreditEndedContracts.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly corrections: CorrectionStore,
    private readonly credit: CreditEndedContract,
  ) {}

  async run(): Promise<void> {
    const actor = systemActor('credit-ended-contracts');
    const ended = await this.unitOfWork.run(actor, (tx) => this.ended(tx));
    // Each on its own: one whose money is still on its way must not keep the others from theirs.
    for (const each of ended)
      await this.unitOfWork
        .run(actor, (tx) => this.credit.execute(tx, each))
        .catch((error: unknown) => {
          if (error instanceof Refusal && error.code === 'CONFLICT')
            this.log.log(`${each.contract.id}: ${error.message}`); // prettier-ignore
          else this.log.error(error);
        });
  }

  /** Contracts whose last month is billed, with all their freed units. */
  private async ended(tx: Tx): Promise<Freed[]> {
    const month = previousMonth(dateAt(tx.now));
    const since = monthOf(addMonths(`${month}-01`, -LOOK_BACK_MONTHS));
    const newest = await this.corrections.newestBilled(tx, since, month);
    const contracts = [...(await this.contracting.contracts(tx, [...newest.keys()])).values()];
    const ended = contracts.filter(({ id, endsOn }) => endsOn !== null && monthOf(endsOn) <= newest.get(id)!);
    const terms = ended.map(({ id, startsOn, endsOn }) => ({
      contractId: id,
      period: { startsOn, endsOn: endsOn! },
    }));
    const usage = await this.fulfilment.monthUsage(tx, terms, periodOfMonth(month));
    return ended.flatMap((contract) => {
      const { freed } = usage.get(contract.id)!;
      return freed.length === 0 ? [] : [{ contract, freed }];
    });
  }
}
