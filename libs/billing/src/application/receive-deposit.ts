import { dateAt } from '@madoguchi/kernel';
import type { ContractView } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { documentHash } from '../documents/document-hash.js';
import { depositReceived } from '../domain/deposit.js';
import type { DepositDocument } from '../domain/documents.js';
import { DepositStore } from '../store/deposit.store.js';
import { DocumentStore } from '../store/document.store.js';
import { LedgerStore } from '../store/ledger.store.js';
import { partyOf } from './issue-invoice.js';
import type { PaidDeposit } from './ports.js';

/** Books a deposit that came in and writes its 預り証, in the transaction that activates the contract. One paid twice is kept apart, to go back. */
@Injectable()
export class ReceiveDeposit {
  constructor(
    private readonly identity: IdentityApi,
    private readonly deposits: DepositStore,
    private readonly documents: DocumentStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** Receiving the same deposit again changes nothing. */
  async execute(tx: Tx, contract: ContractView, paid: PaidDeposit): Promise<void> {
    if (await this.deposits.hasCharge(tx, paid.chargeId)) return;
    const surplus = await this.deposits.received(tx, contract.id);
    const issuer = await this.identity.platformCompany(tx);
    const client = await this.identity.company(tx, contract.clientId);
    const issuedOn = dateAt(tx.now);
    const document: DepositDocument = {
      kind: 'deposit',
      number: await this.documents.nextNumber(tx, issuer.id, 'deposit', Number(issuedOn.slice(0, 4))),
      currency: 'JPY',
      issuedOn,
      issuer: partyOf(issuer),
      recipient: partyOf(client),
      contractNumber: contract.number,
      service: contract.bundleName,
      totalMinor: paid.amountMinor,
    };
    const { clientId, id: contractId } = contract;
    const { amountMinor, feeMinor, chargeId } = paid;
    const id = await this.deposits.add(tx, {
      contractId,
      clientId,
      feeMinor,
      chargeId,
      surplus,
      document,
      hash: documentHash(document),
    });
    await this.ledger.post(tx, depositReceived({ id, clientId, amountMinor, feeMinor }));
    await tx.audit('deposit.receive', id, {
      number: document.number,
      contractId,
      amountMinor,
      surplus,
    });
  }
}
