import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { outboundFunctions } from '../domain/campaign.js';
import { restDays } from '../domain/closed-days.js';
import { lacksIdentityCheck } from '../domain/desk-number.js';
import { isAccepting } from '../domain/desk.js';
import { takesOrders } from '../domain/goods.js';
import { limitOn } from '../domain/service-limit.js';
import { holidayName } from './japanese-holidays.js';
import type { DeskView, StoredDesk } from './views.js';

const REST_DAYS_AHEAD = 60;

/** Adds to stored desks what only their contracts know; one statement for all of them. */
@Injectable()
export class ViewDesks {
  constructor(private readonly contracting: ContractingApi) {}

  async execute(tx: Tx, desks: readonly StoredDesk[]): Promise<DeskView[]> {
    if (desks.length === 0) return [];
    const contracts = await this.contracting.contracts(
      tx,
      desks.map(({ contractId }) => contractId),
    );
    return desks.map((desk) => {
      const contract = contracts.get(desk.contractId);
      // Who may see a desk is a party of its contract.
      if (!contract) throw new Error(`The contract of desk ${desk.id} cannot be read.`);
      const limitedTo = limitOn(desk.limit, tx.now);
      const identityMissing = lacksIdentityCheck(desk);
      return {
        ...desk,
        clientName: contract.clientName,
        operatorName: contract.operatorName,
        openFrom: contract.startsOn,
        accepting: isAccepting(contract, tx.now) && limitedTo !== 'stop' && !identityMissing,
        identityMissing,
        limitedTo,
        restDays: restDays(
          { restsOnHolidays: desk.closedOnHolidays, closedDays: desk.closedDays },
          dateAt(tx.now),
          REST_DAYS_AHEAD,
          holidayName,
        ),
        callsPeople: contract.functionCodes.some((code) => outboundFunctions.has(code)),
        takesOrders: takesOrders(contract.functionCodes),
      };
    });
  }
}
