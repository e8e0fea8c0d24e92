import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Log } from './log.js';

/** Compiled code is kept between starts; a second start then spends its time on starting. */
const compileCache = fileURLToPath(
  new URL('../../../node_modules/.cache/madoguchi-compiled', import.meta.url),
);

export interface ChildWishes {
  /** Shown in front of its output. */
  readonly name: string;
  /** Absolute path of the compiled program. */
  readonly script: string;
  readonly env: Record<string, string>;
  readonly log: Log;
}

/** One of our programs as a process of its own, on a leash. */
export class Child {
  readonly name: string;
  readonly pid: number;
  /** Resolves with one sentence when the process has ended, however. */
  readonly ended: Promise<string>;
  private readonly process: ChildProcess;
  private readonly lastLines: string[] = [];
  private running = true;

  constructor(wishes: ChildWishes) {
    this.name = wishes.name;
    const leash = new URL('../dist/leash.js', import.meta.url).href;
    this.process = spawn(process.execPath, ['--import', leash, '--enable-source-maps', wishes.script], {
      env: { NODE_COMPILE_CACHE: compileCache, ...wishes.env },
      // A group of its own: Ctrl-C reaches only the parent, which then ends the children in order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.pid = this.process.pid ?? -1;
    const remember = (line: string) => {
      this.lastLines.push(line);
      if (this.lastLines.length > 30) this.lastLines.shift();
    };
    wishes.log.follow(this.name, this.process.stdout!, false, remember);
    wishes.log.follow(this.name, this.process.stderr!, true, remember);
    this.ended = new Promise((resolve) => {
      this.process.once('error', (error) => resolve(`${this.name} could not be started: ${error.message}`));
      this.process.once('close', (code, signal) =>
        resolve(`${this.name} ended (${signal ?? `exit code ${code}`})`),
      );
    });
    void this.ended.then(() => (this.running = false));
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** The last words of a process that failed, for the person at the terminal. */
  get lastWords(): string {
    return this.lastLines.slice(-12).join('\n');
  }

  /** Resolves with true as soon as a line matches, with false when the process ends first. */
  async said(pattern: RegExp): Promise<boolean> {
    while (this.running) {
      if (this.lastLines.some((line) => pattern.test(line))) return true;
      await sleep(25);
    }
    return false;
  }

  signal(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  /** Asks, waits, and only then forces. */
  async stop(graceMs = 10_000): Promise<void> {
    if (!this.running) return;
    this.process.kill('SIGTERM');
    const timer = setTimeout(() => this.process.kill('SIGKILL'), graceMs);
    await this.ended;
    clearTimeout(timer);
  }
}
