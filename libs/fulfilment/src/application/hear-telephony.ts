import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { type Tx, UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CLOCK_SKEW_MS, MAX_LATENESS_MS } from '../domain/call.js';
import { holdKinds, toldHold } from '../domain/told-hold.js';
import { Problems } from '../domain/words.js';
import { CallStore } from '../store/call.store.js';
import { EarlyEndStore } from '../store/early-end.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { HearConnection } from './hear-connection.js';
import { HearDial } from './hear-dial.js';
import { HearLine } from './hear-line.js';
import { KeepRecording } from './keep-recording.js';
import type { InteractionView } from './views.js';

const lineNews = { line_answered: 'answer', line_refused: 'refuse', line_unanswered: 'miss' } as const;
export const telephonyEvents = [
  'connected',
  'moved',
  'held',
  'resumed',
  'recording_available',
  'line_answered',
  'line_refused',
  'line_unanswered',
] as const;
/** What we did ourselves about who talks: a report of what was before that comes too late. */
const ownActs = ['taken', 'transferred', 'returned', 'taken_over', 'line_joined'];
const connections = { reported: ['connected', 'moved'], done: ownActs };
const isConnection = (kind: string) => connections.reported.includes(kind);
const isLineNews = (kind: string): kind is keyof typeof lineNews => kind in lineNews;

export interface TelephonyReport {
  readonly providerCallId: string;
  /** The telephony's own id of the event; the same id twice is the same event. */
  readonly eventId: string;
  readonly kind: (typeof telephonyEvents)[number];
  /** When it happened; events may arrive in any order. */
  readonly at?: Date | null | undefined;
  /** The second line that the event is about. */
  readonly lineId?: string | null | undefined;
  /** Whom the telephony connected the caller with. */
  readonly agentId?: string | null | undefined;
  /** Where a recording lies: an address on a host of the telephony's connection, or its id there. */
  readonly reference?: string | null | undefined;
}

/** A report with its time, and its words looked through. */
interface Heard extends TelephonyReport {
  readonly at: Date;
  readonly agentId: string | null;
  readonly reference: string | null;
}

/**
 * What the telephony says of a call between its beginning and its end. Each event is written down once. The hold follows from all that
 * was told of it, by the times at which it happened; of who talks with the caller only the newest report decides, and undoes nothing that was done
 * here since. What comes after the talk is written down and changes nothing. An event of a call that was never reported is refused, but kept:
 * should the call come late, it is heard then.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class HearTelephony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly early: EarlyEndStore,
    private readonly lines: HearLine,
    private readonly connection: HearConnection,
    private readonly recording: KeepRecording,
    private readonly dial: HearDial,
  ) {}

  async execute(actor: Actor, report: TelephonyReport): Promise<InteractionView> {
    const checked = check(report);
    const heard = await this.unitOfWork.run(actor, async (tx) => {
      const event = { ...report, ...checked, at: report.at ?? tx.now };
      const call = await this.find(tx, actingCompany(actor), report.providerCallId);
      if (call) return isLineNews(report.kind) ? this.ofLine(tx, call, event) : this.within(tx, call, event);
      await this.keep(tx, actingCompany(actor), event);
      return undefined;
    });
    if (!heard) throw Refusal.notFound();
    return heard;
  }

  private async find(
    tx: Tx,
    operatorId: string,
    providerCallId: string,
  ): Promise<InteractionView | undefined> {
    const call = await this.calls.lockByProviderId(tx, operatorId, providerCallId);
    if (call) return call.view;
    await this.early.lock(tx, operatorId, providerCallId);
    return (await this.calls.lockByProviderId(tx, operatorId, providerCallId))?.view;
  }

  /** A second line begins here, so nothing of it can come early; nor can what is older than any call that may be reported late. */
  private async keep(tx: Tx, operatorId: string, event: Heard): Promise<void> {
    const isPossible =
      event.at.getTime() <= tx.now.getTime() + CLOCK_SKEW_MS &&
      event.at.getTime() >= tx.now.getTime() - MAX_LATENESS_MS;
    if (isPossible && !isLineNews(event.kind))
      await this.early.keepEvent(tx, operatorId, event.providerCallId, event);
  }

  /** A line's own state says whether this is news: the same event twice changes nothing. */
  private async ofLine(tx: Tx, call: InteractionView, event: Heard): Promise<InteractionView> {
    checkTime(call, event, tx);
    const { eventId, lineId, at } = event;
    const kind = event.kind as keyof typeof lineNews;
    if (lineId && (await this.dial.within(tx, call, lineId, { eventId, kind, at }))) return call;
    const line = await this.lines.within(tx, call.operatorId, lineId ?? '', lineNews[kind]);
    if (line.interactionId !== call.id) throw Refusal.notFound();
    return (await this.calls.byId(tx, call.operatorId, call.id))!;
  }

  /** An event of the call itself, which is locked. @throws Refusal NOT_FOUND, BAD_INPUT */
  async within(tx: Tx, call: InteractionView, event: Heard): Promise<InteractionView> {
    const { eventId, kind, at, reference } = event;
    checkTime(call, event, tx);
    if (event.lineId) throw Refusal.notFound();
    if (event.agentId && !isConnection(kind)) throw Refusal.field('agentId', 'unknownAgent');
    const newest = isConnection(kind) ? await this.routing.newest(tx, call.id, connections) : undefined;
    const before = await this.toldHold(tx, call);
    if (!(await this.routing.hear(tx, call, { eventId, kind, at, details: {} }))) return call;
    if (reference !== null && kind === 'recording_available')
      await this.recording.within(tx, call, reference, at);
    const late = newest !== undefined && newest.getTime() > at.getTime();
    const talks =
      isConnection(kind) && !late ? await this.connection.within(tx, call, event.agentId ?? '', at) : call;
    if (talks.state !== 'connected') return talks;
    const { heldAt, holdSeconds } = await this.toldHold(tx, talks);
    const held = { heldAt, holdSeconds: Math.max(0, call.holdSeconds + holdSeconds - before.holdSeconds) };
    if (held.heldAt?.getTime() === talks.heldAt?.getTime() && held.holdSeconds === talks.holdSeconds)
      return talks;
    await this.calls.move(tx, call.id, { ...talks, ...held });
    return { ...talks, ...held };
  }

  private async toldHold(tx: Tx, call: InteractionView): Promise<ReturnType<typeof toldHold>> {
    return toldHold(
      await this.routing.told(tx, call.id, holdKinds),
      call.firstAnsweredAt ?? call.connectedAt,
    );
  }
}

/** @throws Refusal BAD_INPUT `endsBeforeStart`, `inFuture` */
function checkTime(call: InteractionView, { at }: Heard, tx: Tx): void {
  if (at.getTime() < call.offeredAt.getTime()) throw Refusal.field('at', 'endsBeforeStart');
  if (at.getTime() > tx.now.getTime() + CLOCK_SKEW_MS) throw Refusal.field('at', 'inFuture');
}

function check(report: TelephonyReport): Pick<Heard, 'eventId' | 'providerCallId' | 'agentId' | 'reference'> {
  const problems = new Problems();
  const checked = {
    eventId: problems.code('eventId', report.eventId, { max: 200 }),
    providerCallId: problems.code('providerCallId', report.providerCallId, { max: 200 }),
    agentId: problems.code('agentId', report.agentId ?? '', { max: 200, min: 0 }) || null,
    reference: problems.code('reference', report.reference ?? '', { max: 500, min: 0 }) || null,
  };
  problems.refuse();
  return checked;
}
