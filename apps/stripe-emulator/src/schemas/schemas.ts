import { Ajv, type ValidateFunction } from 'ajv';
import { readFileSync } from 'node:fs';

/** The part of JSON Schema that the generator writes. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  'x-unsupported'?: boolean;
}

interface Bundle {
  generatedFrom: string;
  apiVersion: string;
  operations: Record<string, { request: Schema; response: Schema }>;
  definitions: Record<string, Schema>;
}

const bundle = JSON.parse(
  readFileSync(new URL('./generated/stripe.json', import.meta.url), 'utf8'),
) as Bundle;
// Compiling everything takes seconds, so each schema is compiled the first time it is needed.
const ajv = new Ajv({ strict: false, verbose: true, validateFormats: false });
ajv.addSchema({ $id: 'stripe', definitions: bundle.definitions } as object);
const compiled = new Map<string, ValidateFunction>();

export const API_VERSION = bundle.apiVersion;
export const OPERATIONS = bundle.operations;

function validator(name: string, schema: () => Schema): ValidateFunction {
  let validate = compiled.get(name);
  if (!validate) compiled.set(name, (validate = ajv.compile(absolute(schema()))));
  return validate;
}

/** `#/definitions/X` means the bundle, also in a schema that stands outside of it. */
const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions/', '"stripe#/definitions/')) as Schema;

export function requestValidator(operation: string): ValidateFunction {
  return validator(`${operation} request`, () => OPERATIONS[operation]!.request);
}

/** Throws when `body` is not what the SDK's types promise for this operation. */
export function checkResponse(operation: string, body: unknown): void {
  check(
    `the answer to ${operation}`,
    validator(`${operation} response`, () => OPERATIONS[operation]!.response),
    body,
  );
}

/** Throws when `value` is not a valid object of this definition, e.g. `Invoice`. */
export function checkObject(definition: string, value: unknown): void {
  check(
    definition,
    validator(definition, () => ({ $ref: `#/definitions/${definition}` })),
    value,
  );
}

export class InvalidAnswer extends Error {}

function check(what: string, validate: ValidateFunction, value: unknown): void {
  if (validate(value)) return;
  const found = (validate.errors ?? []).map(
    (e) => `${e.instancePath || '/'} ${e.message} ${JSON.stringify(e.params)}`,
  );
  throw new InvalidAnswer(
    `Emulator bug: ${what} does not match the SDK's types: ${found.slice(0, 4).join('; ')}`,
  );
}

const resolve = (schema: Schema): Schema =>
  schema.$ref ? resolve(bundle.definitions[schema.$ref.slice('#/definitions/'.length)]!) : schema;

/** Whether `property` exists in the definition at all (present or only on expansion). */
export function hasProperty(definition: string, property: string): boolean {
  return property in (resolve({ $ref: `#/definitions/${definition}` }).properties ?? {});
}

/** Returns `value` with null in every required field that may be null and was left out, at any depth. */
export function complete(definition: string, value: unknown): unknown {
  return fill({ $ref: `#/definitions/${definition}` }, value);
}

function fill(schema: Schema, value: unknown): unknown {
  const options = alternatives(schema);
  if (Array.isArray(value)) {
    const items = options.find((s) => s.type === 'array')?.items;
    return items ? value.map((v) => fill(items, v)) : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
  const shape = options.find((s) => s.properties && matches(s, given));
  if (!shape) return given;
  for (const [name, property] of Object.entries(shape.properties!)) {
    if (name in given) given[name] = fill(property, given[name]);
    else if (shape.required?.includes(name) && alternatives(property).some((s) => s.type === 'null'))
      given[name] = null;
  }
  return given;
}

const alternatives = (schema: Schema): Schema[] => {
  const resolved = resolve(schema);
  return resolved.anyOf ? resolved.anyOf.flatMap(alternatives) : [resolved];
};

/** Among several object shapes the right one has the same constants, e.g. `object: 'customer'`. */
function matches(schema: Schema, value: Record<string, unknown>): boolean {
  return Object.entries(schema.properties!).every(
    ([name, s]) =>
      !('const' in s) || (name in value ? s.const === value[name] : !schema.required?.includes(name)),
  );
}
