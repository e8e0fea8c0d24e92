import { applyBps } from '@madoguchi/kernel';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call } from '../play/calls.js';
import type { Contract } from '../play/contract.js';
import type { mailReader } from '../play/mail.js';
import type { Invoice } from '../play/money.js';
import type { Session } from '../play/session.js';
import { hold } from './steps.js';

const JCT_BPS = 1000;

/** Every call that an agent took is in the inbox, and answered ones were mailed. */
export async function checkReports(
  owner: Session,
  calls: readonly Call[],
  readMail: ReturnType<typeof mailReader>,
  email: string,
): Promise<void> {
  const { reports } = await owner.graphql<{ reports: { total: number } }>(
    'query { reports(first: 1) { total } }',
  );
  const expected = calls.filter((call) => call.kind !== 'abandoned').length;
  hold(
    reports.total <= calls.length && reports.total >= calls.filter((call) => call.kind === 'answered').length,
    `${expected} calls were taken, the inbox shows ${reports.total}`,
  );
  if (calls.some((call) => call.kind === 'answered')) await readMail(email, /折り返し|見積/);
}

export async function saveFiles(
  owner: Session,
  contract: Contract,
  invoice: Invoice,
  outDir: string,
): Promise<{ contractPdf: string; invoicePdf: string }> {
  await mkdir(outDir, { recursive: true });
  const save = async (name: string, path: string) => {
    const pdf = await owner.download(path);
    hold(pdf.subarray(0, 5).toString() === '%PDF-', `${path} is not a PDF`);
    await writeFile(join(outDir, name), pdf);
    return join(outDir, name);
  };
  return {
    contractPdf: await save('contract.pdf', contract.pdfUrl),
    invoicePdf: await save('invoice.pdf', invoice.pdfUrl),
  };
}

/** Lines, tax, total and Stripe's total agree to the yen. */
export function checkSums(invoices: readonly Invoice[]): void {
  for (const { number, lines, taxableMinor, taxMinor, totalMinor, stripeTotalMinor, status } of invoices) {
    const sum = lines.reduce((all, line) => all + line.amountMinor, 0);
    hold(sum === taxableMinor, `${number}: lines add up to ${sum}, not ${taxableMinor}`);
    hold(
      applyBps(taxableMinor, JCT_BPS) === taxMinor,
      `${number}: tax ${taxMinor} is not 10 % of ${taxableMinor}, rounded down once`,
    );
    hold(taxableMinor + taxMinor === totalMinor, `${number}: total is not base plus tax`);
    hold(
      totalMinor === 0 || stripeTotalMinor === totalMinor,
      `${number}: Stripe's total ${stripeTotalMinor} is not ours ${totalMinor}`,
    );
    hold(status === 'PAID', `${number} is ${status}`);
  }
}
