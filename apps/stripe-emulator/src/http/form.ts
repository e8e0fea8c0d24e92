import { invalid } from './errors.js';

/** Decoded `a[b][0]=c`: text or branches. Whether a branch is a list is decided by the schema. */
export type FormValue = string | FormTree;
export interface FormTree {
  [key: string]: FormValue;
}

const MAX_PAIRS = 5_000;
const MAX_DEPTH = 8;

/** Decodes a body or query as Stripe's SDKs write it: `name=v`, `address[city]=v`, `lines[0][id]=v`, `expand[]=v`. */
export function decodeForm(text: string): FormTree {
  const root: FormTree = Object.create(null) as FormTree;
  if (!text) return root;
  const pairs = text.split('&');
  if (pairs.length > MAX_PAIRS) throw invalid(`Too many parameters: at most ${MAX_PAIRS} are accepted.`);
  for (const pair of pairs) {
    if (!pair) continue;
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    place(root, keysOf(name), at < 0 ? '' : decode(pair.slice(at + 1)), name);
  }
  return root;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw invalid('Invalid request: a parameter is not valid UTF-8 in percent encoding.');
  }
}

function keysOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw invalid(`Invalid parameter name: ${name}`, name);
  const keys = [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((m) => m[1]!)];
  if (keys.length > MAX_DEPTH) throw invalid(`Parameters are nested too deeply: ${name}`, name);
  return keys;
}

function place(root: FormTree, keys: string[], value: string, name: string): void {
  let node = root;
  for (const [depth, raw] of keys.entries()) {
    const key = raw === '' ? String(Object.keys(node).length) : raw;
    if (depth === keys.length - 1) {
      if (node[key] !== undefined) throw invalid(`Parameter given twice: ${name}`, name);
      node[key] = value;
      return;
    }
    const next = (node[key] ??= Object.create(null) as FormTree);
    if (typeof next === 'string')
      throw invalid(`Invalid parameter: ${name} is both a value and an object`, name);
    node = next;
  }
}
