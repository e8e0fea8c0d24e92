import { IdentityApi } from '@madoguchi/identity/contract';
import { dateAt, isId, Refusal, type CalendarDate } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ContractCancelled } from '../contract/index.js';
import { moveContract, type ContractMove } from '../domain/contract-states.js';
import { earliestEndOn } from '../domain/term.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore } from '../store/contract.store.js';
import { cancelledMail } from './mails.js';

/** The client leaves: by the signed notice and minimum term, or at once while no payment method is stored. */
@Injectable()
export class CancelContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
  ) {}

  /** A contract that is cancelled already keeps its last day. @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT contractEnded */
  async execute(actor: Actor, contractId: string, wishedReason: string | null): Promise<void> {
    const personId = signedInPerson(actor);
    if (!isId(contractId)) throw Refusal.notFound();
    const reason = wishedReason?.trim() || null;
    if (reason !== null && [...reason].length > 1000) throw Refusal.field('reason', 'tooLong', { max: 1000 });
    return this.unitOfWork.run(actor, async (tx) => {
      const contract = await this.contracts.lock(tx, contractId);
      if (!contract) throw Refusal.notFound();
      if (contract.endsOn !== null) return;
      const { move, endsOn } = decide(contract, dateAt(tx.now));
      const status = moveContract(contract, move);
      await this.contracts.change(tx, contractId, {
        status,
        endsOn,
        cancelledAt: tx.now,
        cancellationReason: reason,
        ...(status === 'ended' && { endedAt: tx.now }),
      });
      await tx.publish(ContractCancelled, { contractId, clientId: contract.clientId, endsOn });
      await tx.audit('contract.cancel', contractId, { number: contract.number, endsOn });
      await this.tell(tx, personId, contract, endsOn);
    });
  }

  private async tell(tx: Tx, personId: string, contract: ContractRow, endsOn: CalendarDate): Promise<void> {
    const member = (await this.identity.membersOf(tx, contract.clientId)).find(
      (one) => one.personId === personId,
    );
    if (!member) return;
    const link = `${this.config.publicUrl}/owner/contracts/${contract.id}`;
    await tx.enqueue('send-mail', cancelledMail(member, contract, endsOn, link), {
      jobKey: `contract-cancelled-${contract.id}`,
    });
  }
}

function decide(contract: ContractRow, today: CalendarDate): { move: ContractMove; endsOn: CalendarDate } {
  if (contract.status === 'awaiting_payment_method') return { move: 'withdraw', endsOn: today };
  const { minimumTermMonths, noticeDays } = contract.terms.plan;
  return {
    move: contract.status === 'suspended' ? 'cancelWhileSuspended' : 'cancel',
    endsOn: earliestEndOn({ startsOn: contract.startsOn, minimumTermMonths, noticeDays }, today),
  };
}
