import { systemActor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { cashMoved, type CashMovement } from '../domain/cash.js';
import { CashStore } from '../store/cash.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { PaymentGateway } from './ports.js';
import { RecoverWriteOff } from './recover-write-off.js';
import { TellPayers } from './tell-payers.js';

const self = systemActor('receive-transfers');

/** Writes down and books what happened to the money a client transferred. Each movement once, whoever looks first. */
@Injectable()
export class ReceiveTransfers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly cash: CashStore,
    private readonly ledger: LedgerStore,
    private readonly tell: TellPayers,
    private readonly writeOff: RecoverWriteOff,
  ) {}

  async execute(clientId: string): Promise<void> {
    const before = await this.unitOfWork.run(self, async (tx) => {
      const account = await this.cash.lock(tx, clientId);
      return account && { account, known: await this.cash.known(tx, clientId) };
    });
    if (!before) return;
    const movements = await this.gateway.cashMovements(before.account.stripeCustomerId, before.known);
    if (movements.length > 0) await this.unitOfWork.run(self, (tx) => this.write(tx, clientId, movements));
  }

  /** For an event, which knows the provider's id only. False when it is none of our clients. */
  async ofCustomer(stripeCustomerId: string): Promise<boolean> {
    const clientId = await this.unitOfWork.run(self, (tx) => this.cash.clientOf(tx, stripeCustomerId));
    if (clientId === undefined) return false;
    await this.execute(clientId);
    return true;
  }

  private async write(tx: Tx, clientId: string, movements: readonly CashMovement[]): Promise<void> {
    await this.cash.lock(tx, clientId);
    const touched = new Set<string>();
    const moved = new Set<string>();
    let fresh = false;
    for (const movement of movements) {
      const id = await this.cash.add(tx, clientId, movement);
      if (id === undefined) continue;
      await this.ledger.post(tx, cashMoved({ id, clientId, ...movement }));
      if (movement.kind === 'applied') touched.add(movement.stripeInvoiceId!);
      if (movement.stripeInvoiceId !== null) moved.add(movement.stripeInvoiceId);
      if (movement.kind === 'funded') fresh = true;
      if (movement.kind === 'refunded') await this.tell.refundKept(tx, clientId, id, movement.amountMinor);
    }
    await this.writeOff.ofStripeInvoices(tx, [...moved]);
    for (const short of await this.cash.short(tx, [...touched])) await this.tell.tooLittle(tx, short);
    if (fresh) await this.received(tx, clientId);
  }

  /** What no invoice waits for is told; what one waits for is about to pay it. */
  private async received(tx: Tx, clientId: string): Promise<void> {
    const unusedMinor = await this.cash.unused(tx, clientId);
    await tx.audit('transfer.receive', clientId, { unusedMinor });
    if (unusedMinor > 0 && !(await this.cash.isAwaited(tx, clientId)))
      await this.tell.leftOver(tx, clientId, unusedMinor);
  }
}
