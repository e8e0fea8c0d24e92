import type { Readable } from 'node:stream';
import type { CallOrigin } from '../domain/usage-rules.js';
import type { TelephonyConnection } from './recording-views.js';

/** A recording as its telephony knows it. */
export interface RecordingToFetch {
  readonly origin: CallOrigin;
  readonly reference: string;
  readonly connection: TelephonyConnection | null;
}

export interface OpenRecording {
  readonly status: 200 | 206 | 416;
  readonly type: string;
  readonly length: number | null;
  readonly contentRange: string | null;
  readonly body: Readable;
}

/** The way to where recordings lie. An adapter for a provider fetches, and asks it to delete. */
export abstract class RecordingSource {
  /**
   * @param range header of the player, as it came
   * @throws Refusal NOT_FOUND `recordingGone`, UNAVAILABLE `recordingUnreachable`, `recordingNotConnected`
   */
  abstract open(
    recording: RecordingToFetch & { readonly talkSeconds: number | null },
    range: string | undefined,
  ): Promise<OpenRecording>;
  /** `refused`: this telephony deletes nothing for us. `unanswered`: it may be asked again. */
  abstract remove(recording: RecordingToFetch): Promise<'removed' | 'refused' | 'unanswered'>;
}
