import type { ErrorObject } from 'ajv';
import { OPERATIONS, requestValidator } from '../schemas/schemas.js';
import { coerce, firstUnsupported } from './coerce.js';
import { invalid, unsupported, type ApiError } from './errors.js';
import { decodeForm } from './form.js';

/** Decoded, typed and checked parameters of one request. Throws 400 as Stripe words it, or 501. */
export function readParams(operation: string, encoded: string): Record<string, unknown> {
  const schema = OPERATIONS[operation]!.request;
  const params = coerce({ ...schema, type: 'object' }, decodeForm(encoded));
  return checkParams(operation, params);
}

/** The same for parameters that came as JSON. */
export function checkParams(operation: string, given: unknown): Record<string, unknown> {
  const schema = OPERATIONS[operation]!.request;
  const params = given as Record<string, unknown>;
  const foreign = firstUnsupported(schema, params);
  if (foreign) throw unsupported(`the parameter "${foreign}" of ${operation}`);
  const validate = requestValidator(operation);
  if (!validate(params)) throw explain(validate.errors ?? []);
  return params;
}

function explain(errors: ErrorObject[]): ApiError {
  // The deepest complaint is the most useful one: the shallow ones only say that no alternative fitted.
  const error = [...errors].sort((a, b) => depth(b) - depth(a))[0]!;
  const at = paramName(error.instancePath);
  const shown = typeof error.data === 'object' ? 'an object' : String(error.data);
  const inside = (name: string) => (at ? `${at}[${name}]` : name);
  switch (error.keyword) {
    case 'additionalProperties': {
      const param = inside(String(error.params.additionalProperty));
      return invalid(`Received unknown parameter: ${param}`, param, 'parameter_unknown');
    }
    case 'required': {
      const param = inside(String(error.params.missingProperty));
      return invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
    }
    case 'enum':
    case 'const': {
      const allowed = (error.params.allowedValues ?? [error.params.allowedValue]) as unknown[];
      return invalid(`Invalid ${at}: must be one of ${allowed.slice(0, 30).join(', ')}`, at);
    }
    case 'type':
      if (error.params.type === 'integer')
        return invalid(`Invalid integer: ${shown}`, at, 'parameter_invalid_integer');
      return invalid(`Invalid ${String(error.params.type)}: ${shown}`, at);
    default:
      return invalid(`Invalid ${at || 'request'}: ${shown}`, at);
  }
}

const depth = (error: ErrorObject): number =>
  error.instancePath.split('/').length * 2 +
  (error.keyword === 'anyOf' ? -1 : error.keyword === 'additionalProperties' ? 1 : 0);

/** `/lines/0/id` -> `lines[0][id]` */
function paramName(instancePath: string): string {
  const [first = '', ...rest] = instancePath.split('/').slice(1);
  return first + rest.map((key) => `[${key}]`).join('');
}
