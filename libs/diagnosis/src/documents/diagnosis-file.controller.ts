import { CurrentActor, Public, type Actor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { renderPdf } from '@madoguchi/platform/pdf';
import { Refusal } from '@madoguchi/kernel';
import { Body, Controller, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ReadDiagnoses } from '../application/read-diagnoses.js';
import { ReadShared } from '../application/read-shared.js';
import { DiagnosisType } from '../graphql/diagnosis.type.js';
import { diagnosisPdf } from './diagnosis-pdf.js';
import { PrintQueue } from './print-queue.js';

/** The result as a file. A secret never stands in an address, so it is sent in the body. */
@Controller('files/diagnoses')
export class DiagnosisFileController {
  private readonly queue = new PrintQueue();

  constructor(
    private readonly diagnoses: ReadDiagnoses,
    private readonly shared: ReadShared,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('the secret opens exactly one check-up')
  @Header('cache-control', 'private, no-store')
  @Header('x-robots-tag', 'noindex')
  async pdf(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Language() language: LanguageCode,
  ): Promise<StreamableFile> {
    const { token, secret } = (body ?? {}) as { token?: unknown; secret?: unknown };
    const view =
      typeof token === 'string'
        ? await this.diagnoses.byToken(actor, token)
        : typeof secret === 'string'
          ? await this.shared.bySecret(actor, secret)
          : undefined;
    if (!view?.session.conclusion) throw Refusal.notFound();
    const reader = typeof token === 'string' ? 'owner' : 'other';
    const diagnosis = DiagnosisType.from(view, language);
    const bytes = await this.queue.print(() => renderPdf(diagnosisPdf(diagnosis, language, reader)));
    const name = encodeURIComponent(language === 'ja' ? '電話の困りごと診断.pdf' : 'check-up.pdf');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: `attachment; filename="check-up.pdf"; filename*=UTF-8''${name}`,
      length: bytes.length,
    });
  }
}
