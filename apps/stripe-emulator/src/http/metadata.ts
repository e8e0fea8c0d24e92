import { invalid } from './errors.js';

type Given = Record<string, string | number | null> | '' | null | undefined;

/** Stripe's merge: '' empties everything, an empty value removes its key, other keys stay. */
export function mergeMetadata(current: Record<string, string> | null, given: Given): Record<string, string> {
  if (given === undefined) return current ?? {};
  if (given === '' || given === null) return {};
  const merged: Record<string, string> = { ...current };
  for (const [key, value] of Object.entries(given)) {
    if (key.length > 40)
      throw invalid(`Metadata keys can have up to 40 characters: ${key}`, `metadata[${key}]`);
    const text = value === null ? '' : String(value);
    if (text.length > 500)
      throw invalid('Metadata values can have up to 500 characters.', `metadata[${key}]`);
    if (text === '') delete merged[key];
    else merged[key] = text;
  }
  if (Object.keys(merged).length > 50) throw invalid('Metadata can have up to 50 keys.', 'metadata');
  return merged;
}

/** An empty string unsets a field, as Stripe's form encoding has no null. */
export const blank = <T>(value: T | '' | null | undefined): T | null =>
  value === '' || value === undefined ? null : value;
