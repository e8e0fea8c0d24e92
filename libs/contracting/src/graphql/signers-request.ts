import type { SigningPlace } from '../application/signing.js';

/** The little of an HTTP request that a signature records. */
export interface SignersRequest {
  readonly ip?: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export const placeOf = ({ ip, headers }: SignersRequest): SigningPlace => {
  const userAgent = headers['user-agent'];
  return { ipAddress: ip ?? null, userAgent: typeof userAgent === 'string' ? userAgent : null };
};
