import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';

/** One screen that listens: keeps what it was told, and waits for what it wants to hear. */
export class Listener {
  readonly heard: Record<string, never>[] = [];
  /** Codes of what was refused instead. */
  readonly refused: string[] = [];
  private readonly client: Client;
  private wake: () => void = () => undefined;

  constructor(url: string, headers: Record<string, string>, query: string, origin?: string) {
    class WithHeaders extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers, ...(origin && { origin }) });
      }
    }
    this.client = createClient({
      url: url.replace(/^http/, 'ws'),
      webSocketImpl: WithHeaders,
      lazy: false,
      retryAttempts: 0,
      onNonLazyError: (reason) => this.note(codeOf(reason)),
    });
    this.client.subscribe<Record<string, never>>(
      { query },
      {
        next: ({ data, errors }) => {
          if (data) this.heard.push(data);
          if (errors) this.note(String(errors[0]!.extensions?.['code']));
          this.wake();
        },
        error: (reason) => this.note(codeOf(reason)),
        complete: () => this.wake(),
      },
    );
  }

  /** The first telling that fits, earlier ones included. @throws Error after 5 s with what was heard instead. */
  async until<T>(fits: (data: T) => boolean): Promise<T> {
    const giveUpAt = performance.now() + 5_000;
    for (;;) {
      const found = (this.heard as T[]).find(fits);
      if (found) return found;
      if (performance.now() > giveUpAt)
        throw new Error(`Heard only ${JSON.stringify(this.heard)} ${this.refused.join()}`);
      await this.news();
    }
  }

  async refusal(): Promise<string> {
    const giveUpAt = performance.now() + 5_000;
    while (this.refused.length === 0 && performance.now() < giveUpAt) await this.news();
    return this.refused[0] ?? 'nothing was refused';
  }

  close(): void {
    void this.client.dispose();
  }

  private note(code: string): void {
    this.refused.push(code);
    this.wake();
  }

  private news(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 250);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A refusal's code, the code with which the line was closed, or what HTTP said instead of opening it. */
function codeOf(reason: unknown): string {
  const { code, message, extensions } = (Array.isArray(reason) ? reason[0] : reason) as {
    code?: number;
    message?: string;
    extensions?: { code?: string };
  };
  return String(extensions?.code ?? code ?? message);
}
