import pg from 'pg';

type Query = (text: string, values: unknown[]) => Promise<unknown>;

/** Every statement with parameters goes through `change` from now on. */
export function instead(change: (query: Query, text: string, values: unknown[]) => Promise<unknown>): void {
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [text, values, ...rest] = args;
    // With a callback, or prepared under a name: none of the statements that are meant here.
    if (typeof text !== 'string' || !Array.isArray(values) || rest.length > 0) return query.apply(this, args);
    return change((...other) => query.apply(this, other) as Promise<unknown>, text, values);
  };
}
