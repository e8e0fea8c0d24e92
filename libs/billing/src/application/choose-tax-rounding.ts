import { IdentityApi } from '@madoguchi/identity/contract';
import { addMonths, dateAt, Refusal, type CalendarDate, type RoundingMode } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { roundingOn, type RoundingRule } from '../domain/tax-rounding.js';
import { TaxRoundingStore } from '../store/tax-rounding.store.js';

const AHEAD_MONTHS = 12;

export interface TaxRoundingView {
  readonly mode: RoundingMode;
  /** What changes it on a later day, the next first. */
  readonly coming: readonly RoundingRule[];
}

/** How the tax of our documents is rounded, from a coming day on. What is issued keeps its own. */
@Injectable()
export class ChooseTaxRounding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identity: IdentityApi,
    private readonly rounding: TaxRoundingStore,
  ) {}

  /** The same once more changes nothing; another choice for a coming day takes the place of the first. @throws Refusal BAD_INPUT roundingDayOutside */
  execute(actor: Actor, mode: RoundingMode, fromOn: CalendarDate): Promise<TaxRoundingView> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const today = dateAt(tx.now);
      const last = addMonths(today, AHEAD_MONTHS);
      if (fromOn <= today || fromOn > last) throw Refusal.field('fromOn', 'roundingDayOutside', { last });
      const { id } = await this.identity.platformCompany(tx);
      await this.rounding.lock(tx, id);
      const before = roundingOn(await this.rounding.rules(tx, id), fromOn);
      if (before !== mode) {
        await this.rounding.choose(tx, id, { fromOn, mode }, personId);
        await tx.audit('tax_rounding.choose', id, { before, after: mode, fromOn });
      }
      return this.view(tx, id);
    });
  }

  read(actor: Actor): Promise<TaxRoundingView> {
    return this.unitOfWork.run(actor, async (tx) =>
      this.view(tx, (await this.identity.platformCompany(tx)).id),
    );
  }

  private async view(tx: Tx, issuerId: string): Promise<TaxRoundingView> {
    const rules = await this.rounding.rules(tx, issuerId);
    const today = dateAt(tx.now);
    return { mode: roundingOn(rules, today), coming: rules.filter(({ fromOn }) => fromOn > today) };
  }
}
