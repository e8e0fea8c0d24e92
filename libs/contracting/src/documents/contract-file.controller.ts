import { Refusal } from '@madoguchi/kernel';
import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { renderPdf } from '@madoguchi/platform/pdf';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ReadContracts } from '../application/read-contracts.js';
import { ReadPlanChanges } from '../application/read-plan-changes.js';
import { amendmentNumber } from '../domain/plan-change.js';
import { contractPdf, type ContractDocument } from './contract-pdf.js';

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
    return fileOf('契約書', { number, clientName, contractText, signature });
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
    return fileOf('変更覚書', {
      number,
      clientName,
      contractText,
      signature: { signerName, signedAt, textHash },
    });
  }
}

const idOf = (file: string): string => (file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '');

async function fileOf(title: string, document: ContractDocument): Promise<StreamableFile> {
  const bytes = await renderPdf(contractPdf(document));
  const name = encodeURIComponent(`${title}_${document.number}.pdf`);
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `inline; filename="${document.number}.pdf"; filename*=UTF-8''${name}`,
    length: bytes.length,
  });
}
