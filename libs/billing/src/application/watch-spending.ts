import { ContractingApi } from '@madoguchi/contracting/contract';
import { FulfilmentApi } from '@madoguchi/fulfilment/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { alertsDue, isCapReached } from '../domain/spending.js';
import { SpendingStore } from '../store/spending.store.js';
import { MonthPosition } from './month-position.js';
import { TellSpending } from './tell-spending.js';

/**
 * After every unit and every change of the rule: tells the owner once per mark, and tells fulfilment what calls meet from now
 * on. So an offered call only reads one row; nothing is counted while it rings. Repeating it changes nothing.
 */
@Injectable()
export class WatchSpending {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly fulfilment: FulfilmentApi,
    private readonly spending: SpendingStore,
    private readonly position: MonthPosition,
    private readonly tell: TellSpending,
  ) {}

  async execute(tx: Tx, contractId: string): Promise<void> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) return;
    // Two units at once: the later look must see both, or it would lift what the other has set.
    await this.spending.queue(tx, contractId);
    const rule = await this.spending.rule(tx, contractId);
    const position = await this.position.execute(tx, contract, rule);
    if (!position) return;
    const { month } = position;
    const mode = isCapReached(rule, position) ? rule.atCap : 'go_on';
    await this.fulfilment.limitService(tx, contract, mode === 'go_on' ? null : { month, mode });
    const news = await this.spending.tell(tx, contract, month, alertsDue(rule, position));
    await this.tell.execute(tx, contract, { month, rule, position, news });
  }
}
