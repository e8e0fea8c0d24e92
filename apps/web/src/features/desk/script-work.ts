import type { CallFieldsFragment, UrgencyHintFieldsFragment } from '../../graphql/generated/graphql';
import { type Draft, type Missing, type Step, stepId } from './draft';
import type { Way } from './script-way';

/** A script that is being followed, in a call or in a trial. */
export interface ScriptWork {
  script: readonly Step[];
  way: Way;
  callerNumber: string | null;
  /** The desk whose calendar is offered; null where nothing can be booked. */
  calendarOf: string | null;
  draft: Draft;
  change: (part: Partial<Draft> | ((before: Draft) => Partial<Draft>)) => void;
  flush: () => void;
  /** The server's message for a field of the record, by the end of its path. */
  errorOf: (path: string) => string | undefined;
  showMissing: readonly Missing[];
}

export interface WorkPaneProps extends ScriptWork {
  call: CallFieldsFragment;
  /** What the desk’s rules say of what was noted so far. */
  hint: UrgencyHintFieldsFragment | null;
}

export const placeId = (step: Step) => `${stepId(step)}-place`;

/** Brings a step into sight and the keyboard to it. */
export const goTo = (step: Step) => {
  const place = document.getElementById(placeId(step));
  place?.scrollIntoView({ block: 'nearest' });
  (place?.querySelector<HTMLElement>('textarea, input') ?? place)?.focus();
};
