/** `missed`: an offer rang out. A state of its own, so that nobody is offered the next call while they are not at the desk. */
export const presences = ['ready', 'away', 'missed'] as const;
export type Presence = (typeof presences)[number];

/** Why an agent takes no calls, in their own choice. */
export const pauseReasons = ['break', 'meal', 'training', 'desk_work', 'after_hard_call', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];
/** Why an offered call did not reach its agent, or what they had begun was taken back. */
export const missReasons = ['no_answer', 'declined', 'line_lost', 'taken_back'] as const;
export type MissReason = (typeof missReasons)[number];
export type PresenceReason = PauseReason | MissReason;

/** A screen that was not heard of for so long gets no calls. Signs of life come every 5 seconds. */
export const LINE_FRESH_MS = 20_000;
/** After so long without a sign of life the agent on a call is taken for lost, and the caller goes to a colleague. */
export const LINE_LOST_MS = 60_000;
/** For so long an agent reads that a supervisor took their call over, unless they have had another one since. */
export const TAKEN_OVER_TOLD_MS = 10 * 60_000;
