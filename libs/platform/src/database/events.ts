import type { z } from 'zod';

/** A fact in the past tense, declared in a context's `contract/`. */
export interface EventType<Payload> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
}
