import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkObject, complete, InvalidAnswer } from './schemas/schemas.js';

test('the committed schemas are what the installed SDK says today', () => {
  const generator = fileURLToPath(new URL('../bin/generate-schemas.mjs', import.meta.url));
  expect(execFileSync(process.execPath, [generator, '--check'], { encoding: 'utf8' })).toMatch(
    /^Stripe schemas match/,
  );
}, 120_000);

test('an answer with a missing, a foreign or a misspelt value is caught before it leaves', () => {
  const address = complete('Address', { country: 'JP' });
  expect(address).toMatchObject({ country: 'JP', city: null, postal_code: null });
  expect(() => checkObject('Address', address)).not.toThrow();
  expect(() => checkObject('Address', { country: 'JP' })).toThrow(InvalidAnswer);
  expect(() => checkObject('Address', { ...(address as object), planet: 'mars' })).toThrow('planet');
  expect(() => checkObject('Invoice.Status', 'payed')).toThrow(InvalidAnswer);
});
