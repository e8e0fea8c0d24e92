import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { Refusal } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { AfterLoss } from '../domain/deposit.js';
import { ChargebackStore } from '../store/chargeback.store.js';
import { CommandStore } from '../store/command.store.js';
import { DepositStore } from '../store/deposit.store.js';
import { ReadChargebacks, type ChargebackView } from './read-chargebacks.js';
import { TellDepositors } from './tell-depositors.js';

/** The owner learns it, and a page that was open before can no longer store a card without the deposit. */
@Injectable()
export class AskDepositAgain {
  constructor(
    private readonly commands: CommandStore,
    private readonly tell: TellDepositors,
  ) {}

  async execute(tx: Tx, depositId: string, contract: ContractView): Promise<void> {
    await this.commands.endPages(tx, contract.id);
    await this.tell.askedAgain(tx, depositId, contract);
  }
}

/** A bank gave the whole deposit back and the contract goes on: the owner is asked for it again, or it goes on without. */
@Injectable()
export class DecideLostDeposit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracting: ContractingApi,
    private readonly chargebacks: ChargebackStore,
    private readonly deposits: DepositStore,
    private readonly ask: AskDepositAgain,
    private readonly reading: ReadChargebacks,
  ) {}

  /** The same decision once more changes nothing. @throws Refusal NOT_FOUND, CONFLICT depositNotLost, depositDecided, contractEnded */
  execute(actor: Actor, chargebackId: string, decision: AfterLoss): Promise<ChargebackView> {
    const personId = signedInPerson(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const chargeback = await this.chargebacks.one(tx, chargebackId);
      if (!chargeback) throw Refusal.notFound();
      const { depositId, depositGone, afterLoss, contractId, documentNumber: number } = chargeback;
      if (depositId === null || !depositGone) throw new Refusal('CONFLICT', 'depositNotLost');
      if (afterLoss === decision) return this.reading.view(chargeback);
      if (afterLoss !== null) throw new Refusal('CONFLICT', 'depositDecided');
      const contract = await this.contracting.contract(tx, contractId);
      if (!contract || contract.status === 'ended') throw new Refusal('CONFLICT', 'contractEnded');
      await this.deposits.decideLoss(tx, depositId, decision, personId);
      await tx.audit(decision === 'asked' ? 'deposit.ask_again' : 'deposit.waive', depositId, { number });
      if (decision === 'asked') await this.ask.execute(tx, depositId, contract);
      return this.reading.view((await this.chargebacks.one(tx, chargebackId))!);
    });
  }
}
