// One running start per data folder. A listening socket is the lock: the system lets go of it however the process ends.
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const addressOf = (folder) => {
  const name = `madoguchi-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`);
};

/** What the running start says about itself (`{pid, url}`), or undefined when nobody holds the lock. */
export const holderOf = (folder) =>
  new Promise((answer) => {
    const socket = connect(addressOf(folder));
    let said = '';
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (said += chunk));
    socket.on('error', () => answer(undefined));
    socket.on('close', () => {
      try {
        answer(JSON.parse(said));
      } catch {
        answer(undefined);
      }
    });
  });

/** @returns a function that releases the lock, or undefined when another process holds it. */
export const takeLock = (folder, about) =>
  new Promise((answer, fail) => {
    const address = addressOf(folder);
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(JSON.stringify(about));
    });
    server.once('error', async (error) => {
      if (error.code !== 'EADDRINUSE') return fail(error);
      if (process.platform === 'linux' || (await holderOf(folder))) return answer(undefined);
      rmSync(address, { force: true }); // a socket file outlives its process
      server.listen(address);
    });
    server.listen(address, () => {
      server.unref();
      answer(() => new Promise((done) => server.close(done)));
    });
  });
