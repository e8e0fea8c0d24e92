declare const brand: unique symbol;

/** A UUID that remembers what it identifies: `Id<'Contract'>` is not accepted where `Id<'Invoice'>` is asked for. */
export type Id<Name extends string> = string & { readonly [brand]?: Name };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
