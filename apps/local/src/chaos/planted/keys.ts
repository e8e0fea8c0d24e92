// Loaded into api and worker before everything else (node --import): a product that forgot its idempotency keys. Chaos has to notice.
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';

const { request } = http;
http.request = ((options: http.RequestOptions, ...rest: never[]) => {
  const headers = Object.entries({ ...options.headers } as Record<string, string>);
  const kept = headers.filter(([name]) => name.toLowerCase() !== 'idempotency-key');
  return request({ ...options, headers: Object.fromEntries(kept) }, ...rest);
}) as typeof http.request;
syncBuiltinESMExports();
