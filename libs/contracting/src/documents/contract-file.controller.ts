import { Allow, CurrentActor, type Actor } from '@madoguchi/platform/access';
import { renderPdf } from '@madoguchi/platform/pdf';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ReadContracts } from '../application/read-contracts.js';
import { contractPdf } from './contract-pdf.js';

/** The contract as a file, for those who may read the contract. */
@Controller('files/contracts')
export class ContractFileController {
  constructor(private readonly contracts: ReadContracts) {}

  @Get(':file')
  @Allow('contract.read')
  @Header('cache-control', 'private, no-store')
  async pdf(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const id = file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '';
    const { contract, signature } = await this.contracts.one(actor, id);
    const { contractText } = signature;
    const bytes = await renderPdf(
      contractPdf({ number: contract.number, clientName: contract.clientName, contractText, signature }),
    );
    const name = encodeURIComponent(`契約書_${contract.number}.pdf`);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `inline; filename="${contract.number}.pdf"; filename*=UTF-8''${name}`,
      length: bytes.length,
    });
  }
}
