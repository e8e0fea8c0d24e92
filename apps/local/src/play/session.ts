import { setTimeout as sleep } from 'node:timers/promises';

/** What GraphQL said instead of data. */
export class Refused extends Error {
  constructor(
    readonly operation: string,
    readonly code: string,
    readonly reason: string | undefined,
    message: string,
    readonly fields: readonly { path: string; message: string }[] = [],
  ) {
    super(`${operation}: ${message}${fields.map((field) => ` [${field.path}: ${field.message}]`).join('')}`);
  }
}

export interface GraphqlAnswer<T> {
  data?: T;
  errors?: {
    message: string;
    extensions?: {
      code?: string;
      reason?: string;
      detail?: string;
      fields?: { path: string; message: string }[];
    };
  }[];
}

/** One person at a browser, or one machine with a key: public HTTP only. */
export class Session {
  private readonly cookies = new Map<string, string>();

  /**
   * @param baseUrl address of an api.
   * @param from the address this person calls from, so that ten people are not throttled as one.
   * @param key an API key instead of a cookie.
   */
  constructor(
    readonly baseUrl: string,
    private readonly from = '127.0.0.1',
    private readonly key?: string,
    private readonly language: 'ja' | 'en' = 'ja',
  ) {}

  /** The same place with an API key instead of a cookie. */
  withKey(key: string): Session {
    return new Session(this.baseUrl, this.from, key, this.language);
  }

  /** The same person with the same cookies at another api of the same product. */
  at(baseUrl: string): Session {
    const there = new Session(baseUrl, this.from, this.key, this.language);
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  async signUp(account: { email: string; password: string; name: string }): Promise<void> {
    await this.rest('/api/auth/sign-up/email', account);
  }

  async signIn(account: { email: string; password: string }): Promise<void> {
    await this.rest('/api/auth/sign-in/email', account);
  }

  /** @throws Refused with the server's own words. */
  async graphql<T>(query: string, variables: object = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    const operation = /\{\s*(\w+)/.exec(query)?.[1] ?? 'graphql';
    const [error] = answer.errors ?? [];
    if (error) {
      const { code = 'UNKNOWN', reason, detail, fields } = error.extensions ?? {};
      throw new Refused(
        operation,
        code,
        reason,
        detail ? `${error.message} (${detail})` : error.message,
        fields,
      );
    }
    return answer.data!;
  }

  /** The whole answer, refusals included. */
  async ask<T = Record<string, unknown>>(
    query: string,
    variables: object = {},
    language = this.language,
  ): Promise<GraphqlAnswer<T>> {
    const headers = { ...this.headers(), 'accept-language': language };
    const response = await this.fetch('/graphql', JSON.stringify({ query, variables }), headers);
    return (await response.json()) as GraphqlAnswer<T>;
  }

  /** Any other request of this person; what `init` says goes before. */
  request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...this.headers(), ...(init.headers as Record<string, string> | undefined) };
    return fetch(new URL(path, this.baseUrl), { ...init, headers });
  }

  /** A file behind the session, such as a PDF. */
  async download(path: string): Promise<Buffer> {
    const response = await fetch(new URL(path, this.baseUrl), { headers: this.headers() });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  private async rest(path: string, body: object): Promise<void> {
    const response = await this.fetch(path, JSON.stringify(body));
    if (!response.ok)
      throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const at = pair!.indexOf('=');
      this.cookies.set(pair!.slice(0, at), pair!.slice(at + 1));
    }
    await response.arrayBuffer();
  }

  private fetch(path: string, body: string, headers = this.headers()): Promise<Response> {
    return fetch(new URL(path, this.baseUrl), { method: 'POST', headers, body });
  }

  /** What this person's browser sends with every request. */
  headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return {
      'content-type': 'application/json',
      'accept-language': this.language,
      'x-forwarded-for': this.from,
      origin: new URL(this.baseUrl).origin,
      ...(cookie && { cookie }),
      ...(this.key && { authorization: `Bearer ${this.key}` }),
    };
  }
}

/** Asks again until the answer satisfies; for effects that a worker brings about. @throws Error after `timeoutMs`. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T>,
  satisfies: (value: T) => boolean,
  timeoutMs = 30_000,
): Promise<T> {
  const giveUpAt = Date.now() + timeoutMs;
  for (let pauseMs = 25; ; pauseMs = Math.min(pauseMs * 1.5, 500)) {
    const value = await ask();
    if (satisfies(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`${what} did not happen within ${timeoutMs / 1000} s`);
    await sleep(pauseMs);
  }
}

/** Runs work over a list, a few at a time, keeping the order of results. */
export async function inParallel<T, R>(
  items: readonly T[],
  lanes: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, lane));
  return results;
}
