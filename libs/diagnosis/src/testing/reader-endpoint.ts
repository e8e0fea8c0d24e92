import type { ReaderSettings } from '@madoguchi/platform/config';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: { model: string; messages: { role: string; content: string }[]; response_format: unknown };
}

/** An endpoint on this machine that speaks OpenAI's chat completions and answers as the test says. */
export class ReaderEndpoint {
  readonly asked: AskedRequest[] = [];
  private answer: (response: ServerResponse) => void = (response) => response.end();
  private readonly server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    request.on('end', () => {
      const body = JSON.parse(text) as AskedRequest['body'];
      this.asked.push({ path: request.url ?? '', headers: request.headers, body });
      this.answer(response);
    });
  });

  async open(): Promise<this> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  settings(own: Partial<ReaderSettings> = {}): ReaderSettings {
    const { port } = this.server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/v1`;
    return {
      url,
      model: 'small',
      key: undefined,
      name: 'やさしいAI',
      deadlineMs: 3000,
      perHour: 100,
      ...own,
    };
  }

  /** From now on the message of the model is this. */
  says(content: string | object): void {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.does((response) => response.end(JSON.stringify({ choices: [{ message: { content: text } }] })));
  }

  does(answer: (response: ServerResponse) => void): void {
    this.answer = answer;
  }
}
