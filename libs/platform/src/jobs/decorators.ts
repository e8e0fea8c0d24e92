import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import type { EventType } from '../database/events.js';
import type { Tx } from '../database/tx.js';

export const JOB = 'madoguchi:job';
export const REACTION = 'madoguchi:reaction';

export interface JobWishes {
  readonly name: string;
  /** Five fields, in UTC. The payload is empty. */
  readonly cron?: string;
}

/** Background work that runs at least once; it must be idempotent. */
export interface JobHandler {
  run(payload: unknown): Promise<void>;
}

/** What a context does when a fact of another one arrives: exactly one effect per event, in one transaction. */
export interface ReactionHandler<Payload = unknown> {
  react(payload: Payload, tx: Tx): Promise<void>;
}

export const Job = (wishes: JobWishes) => applyDecorators(Injectable(), SetMetadata(JOB, wishes));
export const Reaction = (event: EventType<never> | EventType<unknown> | { name: string; schema: unknown }) =>
  applyDecorators(Injectable(), SetMetadata(REACTION, event));
