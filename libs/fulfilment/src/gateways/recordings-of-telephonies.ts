import { Refusal } from '@madoguchi/kernel';
import { Config } from '@madoguchi/platform/config';
import { askOutside } from '@madoguchi/platform/outgoing';
import { Injectable, Logger } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { CredentialSeal } from '../application/credential-seal.js';
import {
  type OpenRecording,
  RecordingSource,
  type RecordingToFetch,
} from '../application/recording-source.js';
import { soundOfTalk } from '../domain/recorded-sound.js';
import { addressOfRecording, rangeOf } from '../domain/recording.js';
import { onlyBytes } from './only-bytes.js';

const BEGIN_MS = 15_000;
const SILENCE_MS = 30_000;
/** Everything else might be a page that a browser runs. */
const sounds = /^(audio\/[\w.+-]+|video\/(mp4|webm)|application\/octet-stream|binary\/octet-stream)\b/i;

/** Simulated calls sound like tones; whatever else was recorded lies at its operator's telephony and is fetched over HTTP. */
@Injectable()
export class RecordingsOfTelephonies extends RecordingSource {
  private readonly log = new Logger('Recordings');

  constructor(
    private readonly config: Config,
    private readonly seal: CredentialSeal,
  ) {
    super();
  }

  open(
    recording: RecordingToFetch & { readonly talkSeconds: number | null },
    range: string | undefined,
  ): Promise<OpenRecording> {
    return recording.origin === 'simulated'
      ? Promise.resolve(part(soundOfTalk(recording.talkSeconds ?? 0), range))
      : this.fetch(recording, range);
  }

  async remove(recording: RecordingToFetch): Promise<'removed' | 'refused' | 'unanswered'> {
    if (recording.origin === 'simulated') return 'removed';
    const asked = await this.ask(recording, 'DELETE', {}).catch(() => undefined);
    if (asked === undefined) return 'unanswered';
    asked?.destroy();
    const status = asked?.statusCode ?? 0;
    if ((status >= 200 && status < 300) || status === 404 || status === 410) return 'removed';
    return asked === null ||
      (status >= 300 && status < 500 && status !== 408 && status !== 429) ||
      status === 501
      ? 'refused'
      : 'unanswered';
  }

  private async fetch(recording: RecordingToFetch, range: string | undefined): Promise<OpenRecording> {
    const answer = await this.ask(recording, 'GET', range === undefined ? {} : { range }).catch(
      (error: unknown) => {
        this.log.warn(`A recording could not be fetched: ${String(error)}`);
        throw new Refusal('UNAVAILABLE', 'recordingUnreachable');
      },
    );
    if (answer === null) throw new Refusal('UNAVAILABLE', 'recordingNotConnected');
    try {
      return answered(answer, range);
    } catch (error) {
      answer.destroy();
      throw error;
    }
  }

  /** Null where the operator has not said (any more) how recordings are fetched. */
  private async ask(
    { reference, connection }: RecordingToFetch,
    method: 'GET' | 'DELETE',
    wishes: Record<string, string>,
  ): Promise<IncomingMessage | null> {
    const url = connection && addressOfRecording(reference, connection, !this.config.production);
    if (!url) return null;
    const authorization = connection.credential && this.seal.open(connection.credential);
    const headers = {
      ...wishes,
      ...(authorization && { authorization }),
      accept: 'audio/*',
      'user-agent': 'Madoguchi-Recordings/1',
    };
    return askOutside({ url, method, headers, timeoutMs: BEGIN_MS }, this.config);
  }
}

/** What the telephony answered, as the player needs it; a telephony that knows no ranges is cut to size here. */
function answered(answer: IncomingMessage, range: string | undefined): OpenRecording {
  const { statusCode: status = 0, headers } = answer;
  const type = headers['content-type'] ?? '';
  if (status === 404 || status === 410) throw new Refusal('NOT_FOUND', 'recordingGone');
  const length = /^\d+$/.test(headers['content-length'] ?? '') ? Number(headers['content-length']) : null;
  const contentRange = headers['content-range'] ?? null;
  const isRange = contentRange !== null && /^bytes (\d+-\d+|\*)\/(\d+|\*)$/.test(contentRange);
  if (status === 416) {
    answer.destroy();
    const told = isRange ? contentRange : 'bytes */*';
    return { status, type: 'audio/wav', length: 0, contentRange: told, body: Readable.from([]) };
  }
  const isSound = sounds.test(type) && (status === 200 || (status === 206 && isRange));
  if (!isSound) throw new Refusal('UNAVAILABLE', 'recordingUnreachable');
  answer.setTimeout(SILENCE_MS, () => answer.destroy(new Error('the telephony went silent')));
  const asked = status === 200 && length !== null ? rangeOf(range, length) : undefined;
  if (asked === undefined || asked === null)
    return { status, type, length, contentRange: status === 206 ? contentRange : null, body: answer };
  return {
    ...{ status: 206, type, length: asked.to - asked.from + 1, body: onlyBytes(answer, asked) },
    contentRange: `bytes ${asked.from}-${asked.to}/${length}`,
  };
}

function part(sound: Buffer, range: string | undefined): OpenRecording {
  const [asked, type] = [rangeOf(range, sound.length), 'audio/wav'];
  if (asked === null)
    return {
      ...{ status: 416, type, length: 0, body: Readable.from([]) },
      contentRange: `bytes */${sound.length}`,
    };
  if (asked === undefined)
    return {
      ...{ status: 200, type, length: sound.length, contentRange: null },
      body: Readable.from([sound]),
    };
  const bytes = sound.subarray(asked.from, asked.to + 1);
  return {
    ...{ status: 206, type, length: bytes.length, body: Readable.from([bytes]) },
    contentRange: `bytes ${asked.from}-${asked.to}/${sound.length}`,
  };
}
