import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { violationsIn, type Violation } from './cruise.js';
import { accomplices, allowed, caught } from './planted-imports.js';

const root = process.cwd();
const require = createRequire(join(root, 'package.json'));
const mayKnow = require('./test/architecture/who-may-know-whom.cjs') as Record<string, string[]>;
const plumbing = ['kernel', 'platform'];
const slowly = 120_000;

describe('who may know whom', () => {
  it(
    'holds in every file of the house',
    () => {
      expect(violationsIn(root).map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([]);
    },
    slowly,
  );

  it('names every context that exists', () => {
    const contexts = readdirSync(join(root, 'libs')).filter(
      (name) => !plumbing.includes(name) && existsSync(join(root, 'libs', name, 'src')),
    );
    expect(Object.keys(mayKnow).sort()).toEqual(contexts.sort());
  });

  it('has no circle: whoever is known stands further up', () => {
    const seen = new Set<string>();
    for (const [context, known] of Object.entries(mayKnow)) {
      expect(known.filter((name) => !seen.has(name))).toEqual([]);
      seen.add(context);
    }
  });
});

describe('a rule nobody has seen fail is no rule', () => {
  let house: string;
  let found: Violation[];
  beforeAll(() => {
    house = smallHouse();
    for (const [, file, code] of [...caught, ...allowed]) write(house, file, code);
    for (const [file, code] of accomplices) write(house, file, code);
    found = violationsIn(house);
  }, slowly);
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(caught)('%s catches %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it.each(allowed)('%s is allowed', (_why, file) => {
    expect(found.filter(({ from }) => from === file)).toEqual([]);
  });

  it('leaves an orderly house alone', () => {
    const planted = new Set([...caught.map(([, file]) => file), ...accomplices.map(([file]) => file)]);
    expect(found.filter(({ from }) => !planted.has(from))).toEqual([]);
  });
});

/** A copy of the walls without the furniture: real package faces and rules, one small file per room. */
function smallHouse(): string {
  const house = mkdtempSync(join(tmpdir(), 'madoguchi-house-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'test/architecture/who-may-know-whom.cjs'])
    cpSync(join(root, file), join(house, file));
  linkPackages(house);
  for (const lib of [...plumbing, ...Object.keys(mayKnow)])
    cpSync(join(root, 'libs', lib, 'package.json'), join(house, 'libs', lib, 'package.json'));
  cpSync(join(root, 'apps/stripe-emulator/package.json'), join(house, 'apps/stripe-emulator/package.json'));
  write(house, 'libs/kernel/src/index.ts', 'export const thing = 1;');
  write(house, 'libs/platform/src/database/index.ts', 'export interface Tx { now: Date }');
  write(house, 'libs/platform/src/access/index.ts', 'export interface Actor { kind: string }');
  write(house, 'apps/api/src/main.ts', 'export const main = 1;');
  write(house, 'apps/stripe-emulator/src/index.ts', 'export const emulator = 1;');
  write(house, 'migrations/index.ts', 'export const migrations = [];');
  for (const context of Object.keys(mayKnow)) {
    const src = `libs/${context}/src`;
    write(house, `${src}/contract/index.ts`, "export const ThingHappened = { name: 'ThingHappened' };");
    write(house, `${src}/domain/thing.ts`, 'export const next = 1;');
    write(house, `${src}/application/do-thing.ts`, 'export class DoThing {}');
    write(house, `${src}/store/thing.row.ts`, 'export class ThingRow {}');
    write(house, `${src}/graphql/thing.type.ts`, 'export class ThingType {}');
    write(house, `${src}/graphql/thing.resolver.ts`, 'export class ThingResolver {}');
    write(house, `${src}/${context}.module.ts`, 'export class ThingModule {}');
  }
  return house;
}

/** The packages of the real house, but our own workspaces point into the copy. */
function linkPackages(house: string): void {
  const packages = join(root, 'node_modules');
  mkdirSync(join(house, 'node_modules/@madoguchi'), { recursive: true });
  for (const name of readdirSync(packages))
    if (name !== '@madoguchi' && !name.startsWith('.'))
      symlinkSync(join(packages, name), join(house, 'node_modules', name));
  for (const lib of [...plumbing, ...Object.keys(mayKnow)])
    symlinkSync(join(house, 'libs', lib), join(house, 'node_modules/@madoguchi', lib));
  symlinkSync(join(house, 'apps/stripe-emulator'), join(house, 'node_modules/@madoguchi/stripe-emulator'));
}

function write(house: string, file: string, code: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${code}\n`);
}
