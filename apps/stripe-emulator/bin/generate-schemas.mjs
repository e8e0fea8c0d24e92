// Derives JSON Schemas for the operations in src/schemas/operations.json from the installed SDK's own type declarations.
//   node apps/stripe-emulator/bin/generate-schemas.mjs           writes src/schemas/generated/stripe.json
//   node apps/stripe-emulator/bin/generate-schemas.mjs --check   exits 1 when the committed file is out of date
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { convert, definitions, implemented, resourceName, sdk, sdkMethods, symbolOf } from './sdk-types.mjs';

const schemaDir = fileURLToPath(new URL('../src/schemas/', import.meta.url));
const wanted = JSON.parse(readFileSync(join(schemaDir, 'operations.json'), 'utf8'));
delete wanted.$comment;

const LIST_PARAMS = ['limit', 'starting_after', 'ending_before'];

/** A subtree of supported parameters: `true` means all of it, an object means only these keys. */
function parseSupport(text) {
  const tree = {};
  const paths = text
    .split(' ')
    .filter(Boolean)
    .flatMap((p) => (p === '@list' ? LIST_PARAMS : [p]));
  for (const path of [...paths, 'expand']) {
    const keys = path.split('.');
    const last = keys.pop();
    let node = tree;
    for (const key of keys) node = node[key] ??= {};
    node[last] = true;
  }
  return tree;
}

const found = new Map();
for (const [operation, method] of sdkMethods())
  if (operation in wanted && !found.has(operation)) found.set(operation, method);
for (const operation of Object.keys(wanted))
  if (!found.has(operation)) throw new Error(`The SDK has no operation ${operation}`);

// First pass: which resources do these operations return? Only those may appear expanded inside others.
const elementOf = (node) => (node.typeArguments?.[0] ? elementOf(node.typeArguments[0]) : node);
for (const method of found.values()) {
  const type = elementOf(method.type);
  if (!ts.isTypeReferenceNode(type)) continue;
  const name = resourceName(symbolOf(type.typeName).declarations.find(ts.isInterfaceDeclaration));
  if (name) implemented.add(name);
}
for (const embedded of [
  'line_item',
  'item',
  'credit_note_line_item',
  'transfer_reversal',
  'capability',
  'plan',
])
  implemented.add(embedded);

const operations = {};
for (const operation of Object.keys(wanted)) {
  const method = found.get(operation);
  const params = method.parameters.find((p) => p.name.getText() === 'params');
  operations[operation] = {
    request: params
      ? convert(params.type, { request: true, support: parseSupport(wanted[operation]) })
      : { type: 'object' },
    response: convert(method.type, { root: true }),
  };
}

const version = readFileSync(join(sdk, '../VERSION'), 'utf8').trim();
const apiVersion = /ApiVersion = '([^']+)'/.exec(readFileSync(join(sdk, 'apiVersion.js'), 'utf8'))[1];
const line = ([name, schema]) => `${JSON.stringify(name)}:${JSON.stringify(schema)}`;
const section = (entries) => `{\n${entries.map(line).join(',\n')}\n}`;
const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
const text = `{"generatedFrom":"stripe ${version}","apiVersion":"${apiVersion}",\n"operations":${section(Object.entries(operations))},\n"definitions":${section(sorted)}}\n`;

const target = join(schemaDir, 'generated/stripe.json');
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(
      'The committed Stripe schemas are out of date: run apps/stripe-emulator/bin/generate-schemas.mjs and review the difference.',
    );
    process.exit(1);
  }
  console.log(
    `Stripe schemas match stripe ${version}: ${Object.keys(operations).length} operations, ${sorted.length} definitions.`,
  );
} else {
  writeFileSync(target, text);
  console.log(
    `Wrote ${Object.keys(operations).length} operations and ${sorted.length} definitions (${Math.round(text.length / 1024)} KB).`,
  );
}
