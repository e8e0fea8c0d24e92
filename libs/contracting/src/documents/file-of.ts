import { renderPdf } from '@madoguchi/platform/pdf';
import { StreamableFile } from '@nestjs/common';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

/** `…/<id>.pdf`; anything else names nothing. */
export const idOf = (file: string): string => (file.endsWith('.pdf') ? file.slice(0, -'.pdf'.length) : '');

export async function fileOf(
  title: string,
  number: string,
  definition: TDocumentDefinitions,
): Promise<StreamableFile> {
  const bytes = await renderPdf(definition);
  const name = encodeURIComponent(`${title}_${number}.pdf`);
  return new StreamableFile(bytes, {
    type: 'application/pdf',
    disposition: `inline; filename="${number}.pdf"; filename*=UTF-8''${name}`,
    length: bytes.length,
  });
}
