import { Refusal } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, type StreamableFile } from '@nestjs/common';
import { ReadContracts } from '../application/read-contracts.js';
import { ReadPlanChanges } from '../application/read-plan-changes.js';
import { amendmentNumber } from '../domain/plan-change.js';
import { contractPdf } from './contract-pdf.js';
import { fileOf, idOf } from './file-of.js';

/** The contract as a file, for those who may read the contract. */
@Controller('files')
export class ContractFileController {
  constructor(
    private readonly contracts: ReadContracts,
    private readonly planChanges: ReadPlanChanges,
  ) {}

  @Get('contracts/:file')
  @Allow('contract.read')
  @Header('cache-control', 'private, no-store')
  async pdf(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const { contract, signature } = await this.contracts.one(actor, idOf(file));
    const { contractText } = signature;
    const { number, clientName } = contract;
    return fileOf('契約書', number, contractPdf({ number, clientName, contractText, signature }));
  }

  /** The annex: an amendment that was signed. */
  @Get('plan-changes/:file')
  @Allow('contract.read')
  @Header('cache-control', 'private, no-store')
  async planChange(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const { amendment, contractNumber, clientName } = await this.planChanges.one(actor, idOf(file));
    const { signerName, signedAt, textHash, sequence, amendmentText: contractText } = amendment;
    if (signerName === null || signedAt === null) throw Refusal.notFound();
    const number = amendmentNumber(contractNumber, sequence);
    const signature = { signerName, signedAt, textHash };
    return fileOf('変更覚書', number, contractPdf({ number, clientName, contractText, signature }));
  }
}
