import { ESLint } from 'eslint';

/** [file it would stand in, code, whether lint must complain] */
const cases: [file: string, code: string, complains: boolean][] = [
  ['libs/billing/src/domain/x.ts', 'export const now = () => new Date();', true],
  ['libs/billing/src/domain/x.ts', 'export const now = () => Date.now();', true],
  ['libs/billing/src/domain/x.ts', 'export const day = (at: string) => new Date(at);', false],
  ['libs/billing/src/domain/x.ts', 'export const chance = () => Math.random();', true],
  ['libs/fulfilment/src/domain/x.ts', 'export const part = (n: number) => Math.round(n / 3);', true],
  ['libs/fulfilment/src/domain/x.ts', 'export const minutes = (n: number) => Math.floor(n / 60);', false],
  ['libs/billing/src/application/x.ts', 'export const now = () => new Date();', true],
  [
    'libs/billing/src/application/x.ts',
    'export const yen = (amountMinor: number) => amountMinor / 100;',
    true,
  ],
  [
    'libs/billing/src/graphql/x.ts',
    'export const yen = (line: { amountMinor: number }) => line.amountMinor * 100;',
    true,
  ],
  ['libs/billing/src/application/x.ts', 'export const tax = (baseMinor: number) => baseMinor * 1.1;', true],
  ['libs/contracting/src/application/x.ts', 'export const text = (n: number) => n.toFixed(2);', true],
  ['libs/billing/src/domain/x.spec.ts', "it.only('runs alone', () => undefined);", true],
  ['libs/billing/src/domain/x.spec.ts', 'setTimeout(() => undefined, 10);', true],
  ['libs/billing/src/store/x.ts', 'export const x: any = 1;', true],
  ['libs/billing/src/store/x.ts', "console.log('x');", true],
];

describe('lint', () => {
  const eslint = new ESLint({ cwd: process.cwd() });

  it.each(cases)('of %s: %s → complains: %s', async (filePath, code, complains) => {
    const [result] = await eslint.lintText(`${code}\n`, { filePath });
    expect(result!.messages.filter(({ severity }) => severity === 2).length > 0).toBe(complains);
  });
});
