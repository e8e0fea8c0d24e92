import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);

interface PdfMake {
  setFonts(fonts: object): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  setUrlAccessPolicy?(allowed: (url: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getBuffer(): Promise<Buffer> };
}

// The whole family, because names such as 髙橋 need characters that web subsets leave out; a PDF embeds only what it uses.
const folder = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));
const regular = join(folder, '400Regular/NotoSansJP_400Regular.ttf');
const bold = join(folder, '700Bold/NotoSansJP_700Bold.ttf');

let ready: PdfMake | undefined;

function pdfmake(): PdfMake {
  if (ready) return ready;
  ready = require('pdfmake') as PdfMake;
  ready.setFonts({ NotoSansJP: { normal: regular, bold, italics: regular, bolditalics: bold } });
  ready.setLocalAccessPolicy((path) => path === regular || path === bold);
  ready.setUrlAccessPolicy?.(() => false);
  return ready;
}

/** Sets a document in Noto Sans JP. Text comes from people: nothing outside the definition is ever loaded. */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const document = pdfmake().createPdf({
    pageSize: 'A4',
    pageMargins: [56, 56, 56, 64],
    ...definition,
    defaultStyle: { font: 'NotoSansJP', fontSize: 10, lineHeight: 1.45, ...definition.defaultStyle },
  });
  return Buffer.from(await document.getBuffer());
}
