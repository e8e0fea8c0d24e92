import type { Schema } from '../schemas/schemas.js';
import type { FormTree, FormValue } from './form.js';

/**
 * Gives decoded text the types its schema asks for. Text that does not fit stays text, so that validation reports it
 * with the value the caller sent.
 */
export function coerce(schema: Schema, value: FormValue): unknown {
  return typeof value === 'string' ? coerceText(schema, value) : coerceTree(schema, value);
}

const options = (schema: Schema): Schema[] => (schema.anyOf ? schema.anyOf.flatMap(options) : [schema]);

function coerceText(schema: Schema, text: string): unknown {
  const choices = options(schema);
  if (choices.some((s) => s.type === 'string' || s.const === text || s.enum?.includes(text))) return text;
  const numeric = choices.find((s) => s.type === 'integer' || s.type === 'number');
  if (numeric?.type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (numeric?.type === 'number' && /^-?\d{1,12}(\.\d{1,12})?$/.test(text)) return Number(text);
  if (choices.some((s) => s.type === 'boolean') && (text === 'true' || text === 'false'))
    return text === 'true';
  return text;
}

function coerceTree(schema: Schema, tree: FormTree): unknown {
  const choices = options(schema);
  const keys = Object.keys(tree);
  const list = choices.find((s) => s.type === 'array');
  if (list && keys.every((key, index) => key === String(index)))
    return keys.map((key) => coerce(list.items ?? {}, tree[key]!));
  const shapes = choices.filter((s) => s.type === 'object');
  const shape = shapes.find((s) => keys.every((key) => s.properties?.[key])) ?? shapes[0];
  const rest = shape && typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
  return Object.fromEntries(keys.map((key) => [key, coerce(shape?.properties?.[key] ?? rest, tree[key]!)]));
}

/** The first parameter that Stripe knows and the emulator does not, e.g. `subscription_data`. */
export function firstUnsupported(schema: Schema, value: unknown, path = ''): string | undefined {
  if (schema['x-unsupported']) return path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const choice of options(schema)) {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const found = choice.items && firstUnsupported(choice.items, item, `${path}[${index}]`);
        if (found) return found;
      }
    } else {
      for (const [key, item] of Object.entries(value)) {
        const inner = choice.properties?.[key];
        const found = inner && firstUnsupported(inner, item, path ? `${path}[${key}]` : key);
        if (found) return found;
      }
    }
  }
  return undefined;
}
