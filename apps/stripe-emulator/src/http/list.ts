import { listObject, present } from '../resources/present.js';
import type { World } from '../store/world.js';
import { invalid, missing } from './errors.js';

export interface ListParams {
  limit?: number;
  starting_after?: string;
  ending_before?: string;
  created?: number | { gt?: number; gte?: number; lt?: number; lte?: number };
}

/** One page of `rows` (oldest first in, newest first out) in Stripe's list shape. */
export function page<T extends { id: string }>(
  world: World,
  rows: T[],
  params: ListParams,
  url: string,
  oldestFirst = false,
) {
  const limit = params.limit ?? 10;
  if (limit < 1 || limit > 100) throw invalid('Invalid limit: it must be from 1 to 100.', 'limit');
  if (params.starting_after && params.ending_before)
    throw invalid('You may only specify one of these parameters: starting_after, ending_before.');
  const ordered = (oldestFirst ? rows : [...rows].reverse()).filter((row) =>
    createdWithin(row, params.created),
  );
  const cursor = params.starting_after ?? params.ending_before;
  const at = cursor ? ordered.findIndex((row) => row.id === cursor) : -1;
  if (cursor && at < 0)
    throw missing('object', cursor, params.starting_after ? 'starting_after' : 'ending_before');
  const show = (part: T[]) => part.map((row) => present(world, row));
  if (params.ending_before) {
    const before = ordered.slice(0, at);
    return { ...listObject(show(before.slice(-limit)), url, limit), has_more: before.length > limit };
  }
  return listObject(show(ordered.slice(at + 1)), url, limit);
}

function createdWithin(row: object, range: ListParams['created']): boolean {
  const { created } = row as { created?: number };
  if (range === undefined || created === undefined) return true;
  if (typeof range === 'number') return created === range;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range;
  return created > gt && created >= gte && created < lt && created <= lte;
}

/** Keeps rows whose fields equal every given filter; undefined filters do not count. */
export function where<T extends object>(rows: T[], filters: Partial<Record<keyof T, unknown>>): T[] {
  const wanted = Object.entries(filters).filter(([, value]) => value !== undefined);
  return rows.filter((row) =>
    wanted.every(([key, value]) => (row as Record<string, unknown>)[key] === value),
  );
}
