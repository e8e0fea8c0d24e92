import { DAY_MS, type Instant, plusMs, Refusal } from '@madoguchi/kernel';
import { Problems } from './words.js';

/** Within it a player that jumps about is still the same hearing. */
export const ONE_HEARING_MS = 30 * 60_000;
/** A telephony that does not answer is asked again for so many nights; then the reference is cut. */
export const NIGHTS_OF_ASKING = 7;

/** How long recordings of a desk are kept, and who besides its supervisors may hear them. */
export interface RecordingRules {
  readonly keepDays: number;
  readonly ownerMayHear: boolean;
  /** Their own calls only. */
  readonly agentMayHear: boolean;
}

/** The data is the client's, as the contract says; agents hear themselves only where a desk wants it. */
export const usualRecordingRules: RecordingRules = { keepDays: 90, ownerMayHear: true, agentMayHear: false };
export const keepDays = { min: 1, max: 1096 } as const;

export const recordingStates = ['ready', 'not_announced', 'over'] as const;
/** `over`: kept as long as agreed; it is gone, or goes tonight. */
export type RecordingState = (typeof recordingStates)[number];

export interface Recording {
  readonly announced: boolean;
  readonly reportedAt: Instant;
  readonly removedAt: Instant | null;
}

export const keptUntil = ({ reportedAt }: Recording, rules: RecordingRules): Instant =>
  plusMs(reportedAt, rules.keepDays * DAY_MS);

export function recordingState(recording: Recording, rules: RecordingRules, now: Instant): RecordingState {
  if (recording.removedAt || keptUntil(recording, rules).getTime() <= now.getTime()) return 'over';
  return recording.announced ? 'ready' : 'not_announced';
}

/** As whom somebody wants to hear. */
export type Listener = 'owner' | 'supervisor' | 'agent' | 'admin';

/** @param ownCall whether the listener is the agent of the call */
export function mayHear(listener: Listener, rules: RecordingRules, ownCall: boolean): boolean {
  if (listener === 'owner') return rules.ownerMayHear;
  return listener === 'agent' ? ownCall && rules.agentMayHear : true;
}

/** @throws Refusal BAD_INPUT `outOfRange` */
export function checkRecordingRules(typed: RecordingRules): RecordingRules {
  const { min, max } = keepDays;
  if (!(Number.isInteger(typed.keepDays) && typed.keepDays >= min && typed.keepDays <= max))
    throw Refusal.field('keepDays', 'outOfRange', { min, max });
  return typed;
}

/** Where an operator's telephony keeps its recordings. */
export interface RecordingPlace {
  readonly hosts: readonly string[];
  /** With `{id}` where the reference goes; null when the telephony reports whole addresses. */
  readonly recordingUrl: string | null;
}

export interface TypedConnection extends RecordingPlace {
  /** The value of the header `authorization`; undefined leaves what is stored, null takes it away. */
  readonly credential?: string | null | undefined;
}

const MAX_HOSTS = 10;
const host = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+(:\d{1,5})?$/;

/** @param plainHttp also http, as on a machine of one's own @throws Refusal BAD_INPUT with every problem found */
export function checkConnection(typed: TypedConnection, plainHttp: boolean): TypedConnection {
  const problems = new Problems();
  const hosts = [...new Set(typed.hosts.map((one) => one.normalize('NFKC').trim().toLowerCase()))];
  if (hosts.length === 0) problems.add({ path: 'hosts', reason: 'required' });
  if (hosts.length > MAX_HOSTS)
    problems.add({ path: 'hosts', reason: 'tooMany', params: { max: MAX_HOSTS } });
  hosts.forEach((one, i) => {
    if (!host.test(one)) problems.add({ path: `hosts.${i}`, reason: 'notAHost' });
  });
  const recordingUrl = problems.code('recordingUrl', typed.recordingUrl ?? '', { max: 500, min: 0 }) || null;
  if (recordingUrl !== null && !isTemplate(recordingUrl, hosts, plainHttp))
    problems.add({ path: 'recordingUrl', reason: 'recordingUrlNeedsId' });
  const credential = typed.credential && problems.code('credential', typed.credential, { max: 2000, min: 0 });
  if (credential && !/^[\x20-\x7e]+$/.test(credential))
    problems.add({ path: 'credential', reason: 'notAHeader' });
  problems.refuse();
  return { hosts, recordingUrl, ...(typed.credential !== undefined && { credential: credential || null }) };
}

const isTemplate = (text: string, hosts: readonly string[], plainHttp: boolean) =>
  text.split('{id}').length === 2 &&
  !/[{}]/.test(text.replace('{id}', '')) &&
  addressOf(text.replace('{id}', 'x'), hosts, plainHttp) !== undefined;

function addressOf(text: string, hosts: readonly string[], plainHttp: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const spoken = url?.protocol === 'https:' || (plainHttp && url?.protocol === 'http:');
  if (!url || !spoken || url.username || url.password || !hosts.includes(url.host)) return undefined;
  url.hash = '';
  return url.href;
}

/** Whether a reference is a whole address and not an id that its telephony gives out. */
const isAddress = (reference: string) => /^[a-z][a-z0-9+.-]*:\/\//i.test(reference);

/** A whole address must lie on one of the telephony's hosts. @throws Refusal BAD_INPUT `recordingHostNotAllowed` */
export function checkReference(
  reference: string,
  place: RecordingPlace | undefined,
  plainHttp: boolean,
): void {
  if (isAddress(reference) && addressOf(reference, place?.hosts ?? [], plainHttp) === undefined)
    throw Refusal.field('reference', 'recordingHostNotAllowed');
}

/** Where to fetch it; undefined when the connection does not say (any more). */
export function addressOfRecording(
  reference: string,
  { hosts, recordingUrl }: RecordingPlace,
  plainHttp: boolean,
): string | undefined {
  const address = isAddress(reference)
    ? reference
    : recordingUrl?.replace('{id}', () => encodeURIComponent(reference));
  return address === undefined ? undefined : addressOf(address, hosts, plainHttp);
}

/** What a player asks for: bytes from and to, both included. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** One range of a thing of that size; undefined: all of it, null: no byte of it is asked for. RFC 9110, 14.2. */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  if (first === '')
    return Number(last) === 0 || size === 0 ? null : { from: Math.max(0, size - Number(last)), to: size - 1 };
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
  if (last !== '' && Number(last) < from) return undefined;
  return from < size ? { from, to } : null;
}
