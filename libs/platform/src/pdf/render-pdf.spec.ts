import { renderPdf } from './render-pdf.js';

describe('PDF', () => {
  it('sets Japanese type, rare name characters included, from an embedded font', async () => {
    const pdf = await renderPdf({ content: ['株式会社 窓口　髙橋 﨑子　38,280円'] });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('NotoSansJP');
  });
});
