import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long a handed-over mail's signature is good: long enough for clocks that differ, too short to be kept and played again. */
const TOLERANCE_SECONDS = 300;

const macOf = (body: Uint8Array, seconds: number, secret: string): string =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest('hex');

/** `t=<seconds since 1970>,v1=<hex HMAC-SHA256 of "t.body">`. */
export function mailSignature(body: Uint8Array, secret: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${macOf(body, seconds, secret)}`;
}

export function isSignedMail(
  body: Uint8Array,
  signature: string | undefined,
  secret: string,
  now: Date,
): boolean {
  const [, time, mac] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (!time || !mac) return false;
  if (Math.abs(now.getTime() / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  return timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(body, Number(time), secret)));
}
