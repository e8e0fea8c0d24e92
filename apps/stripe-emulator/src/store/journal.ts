import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Change } from './store.js';

/** A file of JSON lines, one per committed request, so that a kill between two requests loses nothing. */
export class Journal {
  private descriptor: number;

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.descriptor = openSync(path, 'a');
  }

  /** A torn last line is a request that was never answered: it is left out. */
  *read(): Generator<Change> {
    if (!existsSync(this.path)) return;
    const lines = readFileSync(this.path, 'utf8').split('\n').filter(Boolean);
    for (const [index, line] of lines.entries()) {
      let changes: Change[];
      try {
        changes = JSON.parse(line) as Change[];
      } catch (error) {
        if (index === lines.length - 1) return this.rewriteLines(lines.slice(0, -1));
        throw new Error(
          `The emulator state file ${this.path} is damaged at line ${index + 1}. Delete it to start over.`,
          {
            cause: error,
          },
        );
      }
      yield* changes;
    }
  }

  append(changes: Change[]): void {
    writeSync(this.descriptor, `${JSON.stringify(changes)}\n`);
  }

  rewrite(changes: Change[]): void {
    this.rewriteLines(changes.map((change) => JSON.stringify([change])));
  }

  close(): void {
    closeSync(this.descriptor);
  }

  private rewriteLines(lines: string[]): void {
    closeSync(this.descriptor);
    writeFileSync(`${this.path}.new`, lines.map((line) => `${line}\n`).join(''));
    renameSync(`${this.path}.new`, this.path);
    this.descriptor = openSync(this.path, 'a');
  }
}
