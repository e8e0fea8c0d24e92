import type { Instant } from '@madoguchi/kernel';

/** What a desk asks of its agents and promises its callers. */
export interface QueueRules {
  /** ISO 639-1. */
  readonly language: string;
  readonly certifications: readonly string[];
  /** How long an offer rings at one agent before the next one gets it. */
  readonly ringSeconds: number;
  readonly wrapUpSeconds: number;
  /** The promise: so many percent of the calls are answered within so many seconds. */
  readonly levelPercent: number;
  readonly levelSeconds: number;
}

export const usualRules: QueueRules = {
  language: 'ja',
  certifications: [],
  ringSeconds: 20,
  wrapUpSeconds: 120,
  levelPercent: 80,
  levelSeconds: 20,
};

/** What an agent can do; `deskIds` null means every desk of the operator. */
export interface Skills {
  readonly languages: readonly string[];
  readonly certifications: readonly string[];
  readonly deskIds: readonly string[] | null;
}

export const usualSkills: Skills = { languages: ['ja'], certifications: [], deskIds: null };

export interface WaitingCall extends Pick<QueueRules, 'language' | 'certifications' | 'ringSeconds'> {
  readonly id: string;
  readonly deskId: string;
  /** Who talked with this caller last, if anybody. */
  readonly lastAgentId: string | null;
}

export interface FreeAgent extends Skills {
  readonly personId: string;
  readonly idleSince: Instant;
}

export interface Offer {
  readonly call: WaitingCall;
  readonly agentId: string;
}

export const mayAnswer = (
  agent: Skills,
  call: Pick<WaitingCall, 'deskId' | 'language' | 'certifications'>,
): boolean =>
  (agent.deskIds === null || agent.deskIds.includes(call.deskId)) &&
  agent.languages.includes(call.language) &&
  call.certifications.every((needed) => agent.certifications.includes(needed));

/** Agents who talked with one of these callers last. */
export const knownTo = (calls: readonly Pick<WaitingCall, 'lastAgentId'>[]): string[] =>
  calls.flatMap(({ lastAgentId }) => (lastAgentId === null ? [] : [lastAgentId]));

/**
 * Who is offered what: calls in the order they wait, each to the agent who knew the caller, otherwise to the one who has been idle
 * longest. A call that none of the free may answer waits on and holds nobody up.
 */
export function pair(calls: readonly WaitingCall[], agents: readonly FreeAgent[]): Offer[] {
  const free = [...agents].sort((a, b) => a.idleSince.getTime() - b.idleSince.getTime());
  return calls.flatMap((call) => {
    const able = free.filter((agent) => mayAnswer(agent, call));
    const chosen = able.find(({ personId }) => personId === call.lastAgentId) ?? able[0];
    if (!chosen) return [];
    free.splice(free.indexOf(chosen), 1);
    return [{ call, agentId: chosen.personId }];
  });
}

/** Desks with a call that was left over: nobody who is free can answer it. */
export const leftOverDesks = (calls: readonly WaitingCall[], offers: readonly Offer[]): string[] => {
  const offered = new Set(offers.map(({ call }) => call.id));
  return [...new Set(calls.filter(({ id }) => !offered.has(id)).map(({ deskId }) => deskId))];
};
