import type { INestApplicationContext } from '@nestjs/common';
import { InvalidConfig, readConfig } from '../config/config.js';

/** Starts one process of the product; a mistake in its configuration is one sentence, not a stack. Prints `<name> ready` when it works. */
export async function runProcess(name: string, start: () => Promise<INestApplicationContext>): Promise<void> {
  try {
    // Before anything else, so that a mistake is not told in the middle of the framework's own messages.
    readConfig();
    await start();
    console.log(JSON.stringify({ level: 30, time: Date.now(), process: name, msg: `${name} ready` }));
  } catch (error) {
    console.error(sentenceFor(name, error));
    process.exit(1);
  }
}

function sentenceFor(name: string, error: unknown): string {
  if (error instanceof InvalidConfig) return `${name} did not start.\n${error.message}`;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `${name} did not start: the port is in use. Choose another with PORT=….`;
  if (code === 'ECONNREFUSED') return `${name} did not start: PostgreSQL does not answer at DATABASE_URL.`;
  return `${name} did not start: ${stack ?? message}`;
}
