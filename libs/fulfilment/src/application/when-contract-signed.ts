import { ContractingApi, ContractSigned } from '@madoguchi/contracting/contract';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { openDesk } from '../domain/desk.js';
import { isPhone, phoneDigits } from '../domain/words.js';
import { DeskStore } from '../store/desk.store.js';

/** A signature opens the desk, filled in so that it could answer at once; it accepts calls when the contract is active. */
@Reaction(ContractSigned)
export class WhenContractSigned implements ReactionHandler<ContractSigned> {
  constructor(
    private readonly desks: DeskStore,
    private readonly contracting: ContractingApi,
    private readonly identity: IdentityApi,
  ) {}

  async react({ contractId }: ContractSigned, tx: Tx): Promise<void> {
    const contract = await this.contracting.contract(tx, contractId);
    if (!contract) throw new Error(`Signed contract ${contractId} cannot be read.`);
    const owners = (await this.identity.membersOf(tx, contract.clientId)).filter(
      ({ role }) => role === 'owner',
    );
    const operator = await this.identity.company(tx, contract.operatorId);
    const content = openDesk({
      clientName: contract.clientName,
      hours: contract.hours,
      functionCodes: contract.functionCodes,
      ownerEmails: owners.map(({ email }) => email),
    });
    const testNumber = phoneDigits(operator.phone ?? '');
    await this.desks.open(tx, {
      ...content,
      contractId,
      clientId: contract.clientId,
      producerId: contract.producerId,
      operatorId: contract.operatorId,
      reportLanguage: owners[0]?.language ?? 'ja',
      testNumbers: isPhone(testNumber) ? [testNumber] : [],
    });
  }
}
