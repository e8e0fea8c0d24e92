import { ContractingApi } from '@madoguchi/contracting/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { HeldCall } from '../store/outbound.store.js';
import type { OutboundCallView } from './outbound-views.js';

/** Adds to a held call in whose name it is made, which only the contract knows. */
@Injectable()
export class ViewOutboundCall {
  constructor(private readonly contracting: ContractingApi) {}

  async execute(tx: Tx, { contractId, ...held }: HeldCall): Promise<OutboundCallView> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) throw new Error(`The contract of outbound call ${held.id} cannot be read.`);
    return { ...held, clientName: contract.clientName };
  }
}
