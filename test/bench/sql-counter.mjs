// A TCP relay in front of PostgreSQL that counts the statements a client really sends.
import { connect, createServer } from 'node:net';

const SIMPLE_QUERY = 0x51;
const EXECUTE = 0x45;

/** @returns {Promise<{port: number, count: () => number, close: () => Promise<void>}>} */
export async function countingRelay(target) {
  let statements = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const read = frontendMessages((type) => {
      if (type === SIMPLE_QUERY || type === EXECUTE) statements += 1;
    });
    client.on('data', read).pipe(upstream).pipe(client);
    for (const socket of [client, upstream])
      socket.on('error', () => [client, upstream].forEach((one) => one.destroy()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    count: () => statements,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Cuts the client's stream into messages: the first has no type, each later one is type, length, body. */
function frontendMessages(seen) {
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = started ? 5 : 4;
      if (rest.length < head) return;
      const length = rest.readInt32BE(head - 4) + (started ? 1 : 0);
      if (rest.length < length) return;
      if (started) seen(rest[0]);
      started = true;
      rest = rest.subarray(length);
    }
  };
}
