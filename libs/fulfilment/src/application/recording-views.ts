import type { Instant } from '@madoguchi/kernel';
import type { Recording, RecordingPlace, RecordingRules, RecordingState } from '../domain/recording.js';
import type { CallOrigin } from '../domain/usage-rules.js';

export interface RecordingView {
  readonly id: string;
  readonly reportedAt: Instant;
  readonly keptUntil: Instant;
  readonly state: RecordingState;
}

export interface StoredRecording extends Recording {
  readonly id: string;
  readonly interactionId: string;
  readonly clientId: string;
  readonly operatorId: string;
  readonly reference: string | null;
  readonly agentId: string | null;
  readonly origin: CallOrigin;
  readonly talkSeconds: number | null;
  readonly rules: RecordingRules;
}

/** As stored: the credential is sealed. */
export interface TelephonyConnection extends RecordingPlace {
  readonly credential: string | null;
}
