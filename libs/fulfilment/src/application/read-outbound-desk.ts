import { ContractingApi } from '@madoguchi/contracting/contract';
import { dateAt } from '@madoguchi/kernel';
import { type Actor, actingCompany, signedInPerson } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { mayCallAt, nextCallableAt } from '../domain/campaign.js';
import { restOn } from '../domain/closed-days.js';
import { limitOn } from '../domain/service-limit.js';
import { OutboundStore } from '../store/outbound.store.js';
import { holidayName } from './japanese-holidays.js';
import { WorkInHandStore } from '../store/work-in-hand.store.js';
import type { OutboundDeskView } from './outbound-views.js';
import { ViewOutboundCall } from './view-outbound-call.js';

/** What one agent sees of outbound work: the contact they hold, and the campaigns that may be called now. */
@Injectable()
export class ReadOutboundDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbound: OutboundStore,
    private readonly contracting: ContractingApi,
    private readonly view: ViewOutboundCall,
    private readonly hand: WorkInHandStore,
  ) {}

  execute(actor: Actor): Promise<OutboundDeskView> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const held = await this.outbound.current(tx, operatorId, signedInPerson(actor));
      const running = await this.outbound.running(tx, operatorId);
      const contracts = await this.contracting.contracts(
        tx,
        running.map(({ contractId }) => contractId),
      );
      return {
        current: held && (await this.view.execute(tx, held)),
        takenBack: held ? null : await this.hand.takenBack(tx, operatorId, signedInPerson(actor)),
        campaigns: running.map((campaign) => ({
          id: campaign.id,
          name: campaign.name,
          clientName: contracts.get(campaign.contractId)?.clientName ?? '',
          callable: mayCallAt(campaign, tx.now) && !limitOn(campaign.limit, tx.now),
          limited: limitOn(campaign.limit, tx.now) !== null,
          callableFrom: nextCallableAt(campaign, tx.now),
          restToday: restOn(
            { restsOnHolidays: !campaign.callsOnHolidays, closedDays: campaign.closedDays },
            dateAt(tx.now),
            holidayName,
          ),
          due: campaign.due,
        })),
      };
    });
  }
}
