import { createWriteStream, existsSync, renameSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

interface PinoLine {
  readonly level: number;
  readonly msg?: string;
  readonly err?: { readonly message?: string };
}
const WARNING = 40;

/** What all children say goes to one file; only warnings also reach the person at the terminal. */
export class Log {
  private readonly file: WriteStream;

  /** @param show receives the lines a person should see; leave it out for silence. */
  constructor(
    readonly path: string,
    private readonly show: (line: string) => void = () => undefined,
  ) {
    if (existsSync(path)) renameSync(path, `${path}.1`);
    this.file = createWriteStream(path, { flags: 'a', mode: 0o600 });
    this.file.on('error', () => undefined);
  }

  /** @param onLine sees every line too. */
  follow(name: string, stream: Readable, complaint: boolean, onLine: (line: string) => void): void {
    createInterface({ input: stream }).on('line', (line) => {
      this.file.write(`${new Date().toISOString()} ${name.padEnd(10)} ${line}\n`);
      onLine(line);
      const shown = worthSeeing(line, complaint);
      if (shown !== undefined) this.show(`${name}: ${shown}`);
    });
  }

  close(): Promise<void> {
    return new Promise((done) => this.file.end(done));
  }
}

function worthSeeing(line: string, complaint: boolean): string | undefined {
  if (!line.startsWith('{')) return complaint && line.trim() !== '' ? line : undefined;
  try {
    const { level, msg, err } = JSON.parse(line) as PinoLine;
    return level >= WARNING ? [msg, err?.message].filter(Boolean).join(': ') : undefined;
  } catch {
    return complaint ? line : undefined;
  }
}
