// Reads the installed SDK's type declarations with the TypeScript compiler and turns types into JSON Schemas.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

export const sdk = join(dirname(createRequire(import.meta.url).resolve('stripe')), '../esm');

// Everything else that Stripe declares as `number` is an integer on the wire.
const FRACTIONS = new Set([
  'percentage',
  'effective_percentage',
  'exchange_rate',
  'flat_amount_percentage',
  'rate',
  'aggregated_value',
]);

const program = ts.createProgram([join(sdk, 'stripe.esm.node.d.ts')], {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  strict: true,
  types: [],
});
const checker = program.getTypeChecker();

export const symbolOf = (node) => {
  const symbol = checker.getSymbolAtLocation(node);
  if (!symbol) throw new Error(`No symbol for ${node.getText()}`);
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
};
const fromSdk = (declaration) => declaration.getSourceFile().fileName.startsWith(sdk);

/** `resources/Checkout/Sessions.d.ts` + `Session.Status` -> `Checkout.Session.Status`; unique because file and name make it so. */
function nameOf(symbol) {
  const declaration = symbol.declarations[0];
  const names = [symbol.name];
  for (let p = declaration.parent; p; p = p.parent) if (ts.isModuleDeclaration(p)) names.unshift(p.name.text);
  const file = declaration
    .getSourceFile()
    .fileName.slice(sdk.length + 1)
    .replace(/^resources\//, '')
    .replace(/\.d\.ts$/, '');
  const folder = file.includes('/') ? `${dirname(file).replaceAll('/', '.')}.` : '';
  return `${folder}${names.join('.')}`;
}

/** The value of an interface's `object: '...'` property, which marks an API resource. */
export function resourceName(declaration) {
  if (!declaration || !ts.isInterfaceDeclaration(declaration)) return undefined;
  const member = declaration.members.find((m) => m.name?.getText() === 'object');
  const literal = member?.type && ts.isLiteralTypeNode(member.type) ? member.type.literal : undefined;
  return literal && ts.isStringLiteral(literal) ? literal.text : undefined;
}

export const definitions = {};
export const implemented = new Set();
const DROPPED = Symbol('a resource this emulator does not have, or the open end of an enum');

/** context.request: inline everything and cut what `context.support` does not list. Otherwise named types become $refs. */
export function convert(node, context) {
  const kind = ts.SyntaxKind;
  switch (node.kind) {
    case kind.StringKeyword:
      return { type: 'string' };
    case kind.NumberKeyword:
      return { type: FRACTIONS.has(context.property) ? 'number' : 'integer' };
    case kind.BooleanKeyword:
      return { type: 'boolean' };
    case kind.AnyKeyword:
    case kind.UnknownKeyword:
      return {};
    case kind.ObjectKeyword:
      return { type: 'object' };
    case kind.VoidKeyword:
    case kind.UndefinedKeyword:
    case kind.NeverKeyword:
      return DROPPED;
    case kind.ParenthesizedType:
      return convert(node.type, context);
    case kind.LiteralType:
      if (node.literal.kind === kind.NullKeyword) return { type: 'null' };
      if (ts.isStringLiteral(node.literal)) return { const: node.literal.text };
      return { const: JSON.parse(node.literal.getText()) };
    case kind.ArrayType:
      return { type: 'array', items: must(convert(node.elementType, context)) };
    case kind.TypeLiteral:
      return convertMembers(node.members, context);
    case kind.UnionType:
      return union(node.types.map((t) => convert(t, context)));
    case kind.TypeReference:
    case kind.ExpressionWithTypeArguments:
      return convertReference(node.typeName ?? node.expression, node.typeArguments ?? [], context);
    default:
      throw new Error(`Cannot convert ${kind[node.kind]}: ${node.getText().slice(0, 80)}`);
  }
}

function must(schema) {
  if (schema === DROPPED) return { type: 'string' };
  return schema;
}

function union(parts) {
  const constants = [];
  const others = [];
  for (const part of parts.filter((p) => p !== DROPPED)) {
    if ('const' in part) constants.push(part.const);
    else if (part.enum && Object.keys(part).length === 1) constants.push(...part.enum);
    else if (part.anyOf) others.push(...part.anyOf);
    else others.push(part);
  }
  const all = [...(constants.length ? [{ enum: [...new Set(constants)] }] : []), ...others];
  if (all.length === 0) return DROPPED;
  return all.length === 1 ? all[0] : { anyOf: all };
}

function convertReference(nameNode, args, context) {
  const symbol = symbolOf(nameNode);
  switch (symbol.name) {
    case 'Array':
    case 'ReadonlyArray':
      return { type: 'array', items: must(convert(args[0], context)) };
    case 'Record':
      return { type: 'object', additionalProperties: must(convert(args[1], context)) };
    case 'Promise':
    case 'Response':
      return convert(args[0], context);
    case 'Emptyable':
      return union([{ const: '' }, convert(args[0], context)]);
    case 'OtherString':
      return DROPPED; // enums are checked closed, because tsc lets every typo through
    case 'Decimal':
      return { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' };
    case 'V2ListPromise':
      return v2ListOf(must(convert(args[0], context)));
    case 'ApiList':
    case 'ApiListPromise':
      return listOf(must(convert(args[0], context)));
  }
  const declaration = symbol.declarations.find(
    (d) => ts.isInterfaceDeclaration(d) || ts.isTypeAliasDeclaration(d),
  );
  if (!declaration || !fromSdk(declaration)) return {};
  if (context.request) return body(declaration, context);
  const resource = resourceName(declaration);
  if (resource && !implemented.has(resource) && !context.root) return DROPPED;
  const name = nameOf(symbol);
  if (!(name in definitions)) {
    definitions[name] = null; // reserved first, because types are recursive
    definitions[name] = must(
      symbol.name === 'Event'
        ? (name.startsWith('V2') ? thinEventSchema : eventSchema)(declaration, context)
        : body(declaration, { ...context, property: symbol.name }),
    );
  }
  return { $ref: `#/definitions/${name}` };
}

function body(declaration, context) {
  if (ts.isTypeAliasDeclaration(declaration)) return convert(declaration.type, context);
  const own = convertMembers(declaration.members, context);
  for (const clause of declaration.heritageClauses ?? []) {
    for (const type of clause.types) {
      const base = body(symbolOf(type.expression).declarations.find(ts.isInterfaceDeclaration), context);
      own.properties = { ...base.properties, ...own.properties };
      own.required = [...new Set([...(base.required ?? []), ...(own.required ?? [])])];
      if (!own.required.length) delete own.required;
    }
  }
  return own;
}

/** The payment methods this emulator has, and the one thing in their list that is none. */
const KEPT = new Set(['card', 'konbini', 'customer_balance', 'billing_details']);

/** Every other payment method type that Stripe knows. */
const paymentMethodTypes = new Set(
  [...readFileSync(join(sdk, 'resources/PaymentMethods.d.ts'), 'utf8').matchAll(/^    interface (\w+) \{/gm)]
    .map(([, name]) => name.replace(/(?!^)([A-Z])/g, '_$1').toLowerCase())
    .filter((name) => !KEPT.has(name)),
);

/** Of the two hundred thin events, the ones this emulator sends. */
const THIN_EVENTS = [
  'V1BillingMeterErrorReportTriggeredEvent',
  'V1BillingMeterNoMeterFoundEvent',
  'V2CoreEventDestinationPingEvent',
];

const thinEventSchema = (declaration, context) => ({
  anyOf: declaration.type.types
    .filter((type) => THIN_EVENTS.includes(type.getText()))
    .map((type) => convert(type, { ...context, root: true })),
});

/** 250 event interfaces differ only in `type` and in the object they carry, which is checked against its own definition. */
function eventSchema(declaration) {
  const base = declaration
    .getSourceFile()
    .statements.find((s) => ts.isInterfaceDeclaration(s) && s.name.text === 'EventBase');
  const schema = body(base, {});
  const data = { object: { type: 'object' }, previous_attributes: { type: 'object' } };
  schema.properties.data = {
    type: 'object',
    properties: data,
    required: ['object'],
    additionalProperties: false,
  };
  return schema;
}

/** Lists of API v2 are pages with addresses instead of cursors. */
const v2ListOf = (items) => ({
  type: 'object',
  properties: {
    data: { type: 'array', items },
    next_page_url: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    previous_page_url: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
  required: ['data', 'next_page_url', 'previous_page_url'],
  additionalProperties: false,
});

const listOf = (items) => ({
  type: 'object',
  properties: {
    object: { const: 'list' },
    data: { type: 'array', items },
    has_more: { type: 'boolean' },
    url: { type: 'string' },
  },
  required: ['object', 'data', 'has_more', 'url'],
  additionalProperties: false,
});

function convertMembers(members, context) {
  const schema = { type: 'object', properties: {}, required: [], additionalProperties: false };
  const names = new Set(members.map((m) => m.name?.getText()));
  const keyedByPaymentMethod = names.has('card') && (names.has('konbini') || names.has('us_bank_account'));
  for (const member of members) {
    if (ts.isIndexSignatureDeclaration(member)) {
      schema.additionalProperties = must(convert(member.type, { ...context, support: true }));
      continue;
    }
    if (!ts.isPropertySignature(member)) continue;
    const name = member.name.text ?? member.name.getText();
    // Three payment methods are enough for Japan; details of the fifty others would be half of the file.
    if (keyedByPaymentMethod && !context.request && member.questionToken && paymentMethodTypes.has(name))
      continue;
    const support = context.request ? (context.support === true ? true : context.support[name]) : undefined;
    const inner = { request: context.request, support, property: name };
    const converted = context.request && !support ? { 'x-unsupported': true } : convert(member.type, inner);
    if (converted === DROPPED) continue;
    schema.properties[name] = converted;
    if (!member.questionToken) schema.required.push(name);
  }
  if (!schema.required.length) delete schema.required;
  return schema;
}

/** Every SDK method: verb and path stand in the .js, types in the .d.ts beside it. */
export function* sdkMethods() {
  for (const file of program.getSourceFiles()) {
    const js = file.fileName.replace(/\.d\.ts$/, '.js');
    if (!file.fileName.startsWith(join(sdk, 'resources')) || !existsSync(js)) continue;
    const source = readFileSync(js, 'utf8');
    for (const declared of file.statements.filter(ts.isClassDeclaration)) {
      const implementation = source.slice(source.indexOf(`class ${declared.name.text} `));
      for (const method of declared.members.filter(ts.isMethodDeclaration)) {
        const at = implementation.search(new RegExp(`^    ${method.name.getText()}\\(`, 'm'));
        const call = at < 0 ? null : /_makeRequest\('(\w+)', [`'](.*?)[`'],/.exec(implementation.slice(at));
        if (call)
          yield [`${call[1]} ${call[2].replace(/\$\{encodeURIComponent\((\w+)\)\}/g, '{$1}')}`, method];
      }
    }
  }
}
