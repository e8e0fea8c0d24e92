/** Sends one request to an address of somebody else's choosing. */
export abstract class Outgoing {
  /** Never throws: an unreachable or forbidden address is an answer too. */
  abstract post(request: OutgoingRequest): Promise<OutgoingAnswer>;
}

export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutgoingAnswer {
  /** Null when nobody answered. */
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
}

/** Seals what has to be read again later; the key never lies in the database. */
export abstract class Seal {
  abstract close(secret: string): string;
  abstract open(sealed: string): string;
}
