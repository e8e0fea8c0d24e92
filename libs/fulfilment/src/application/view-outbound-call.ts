import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { DraftStore } from '../store/draft.store.js';
import type { HeldCall } from '../store/outbound.store.js';
import type { OutboundCallView } from './outbound-views.js';
import { outboundDraftOf } from './save-outbound-draft.js';

/** Adds to a held call in whose name it is made, which only the contract knows, and what was typed of its record. */
@Injectable()
export class ViewOutboundCall {
  constructor(
    private readonly contracting: ContractingApi,
    private readonly drafts: DraftStore,
  ) {}

  async execute(tx: Tx, { contractId, clientId, ...held }: HeldCall): Promise<OutboundCallView> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) throw new Error(`The contract of outbound call ${held.id} cannot be read.`);
    const place = outboundDraftOf({ id: held.id, clientId, operatorId: contract.operatorId });
    return { ...held, clientName: contract.clientName, kept: await this.drafts.read(tx, place) };
  }
}
