import { Refusal } from '@madoguchi/kernel';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CLOCK_SKEW_MS, hold, resume } from '../domain/call.js';
import { Problems } from '../domain/words.js';
import { CallStore } from '../store/call.store.js';
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
const holds = { reported: ['held', 'resumed'], done: [] };
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

/**
 * What the telephony says of a call between its beginning and its end. Each event is written down once; only the newest about the
 * hold, by the telephony's own time, decides whether the caller waits, and only the newest about who talks, with whom; nor does it undo
 * what was done here since. What comes after the talk is written down and changes nothing.
 * @throws Refusal NOT_FOUND, BAD_INPUT
 */
@Injectable()
export class HearTelephony {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallStore,
    private readonly routing: RoutingStore,
    private readonly lines: HearLine,
    private readonly connection: HearConnection,
    private readonly recording: KeepRecording,
    private readonly dial: HearDial,
  ) {}

  execute(actor: Actor, report: TelephonyReport): Promise<InteractionView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const at = report.at ?? tx.now;
      const { eventId, reference } = check(report);
      const call = await this.calls.lockByProviderId(tx, actingCompany(actor), report.providerCallId);
      if (!call) throw Refusal.notFound();
      if (at.getTime() < call.view.offeredAt.getTime()) throw Refusal.field('at', 'endsBeforeStart');
      if (at.getTime() > tx.now.getTime() + CLOCK_SKEW_MS) throw Refusal.field('at', 'inFuture');
      const dialled = isLineNews(report.kind) && report.lineId ? { eventId, kind: report.kind, at } : null;
      if (dialled && (await this.dial.within(tx, call.view, report.lineId!, dialled))) return call.view;
      if (isLineNews(report.kind)) {
        // A line's own state says whether this is news: the same event twice changes nothing.
        const line = await this.lines.within(
          tx,
          call.view.operatorId,
          report.lineId ?? '',
          lineNews[report.kind],
        );
        if (line.interactionId !== call.view.id) throw Refusal.notFound();
        return (await this.calls.byId(tx, call.view.operatorId, call.view.id))!;
      }
      if (report.lineId) throw Refusal.notFound();
      if (report.agentId && !isConnection(report.kind)) throw Refusal.field('agentId', 'unknownAgent');
      const about = isConnection(report.kind) ? connections : holds;
      const newest = await this.routing.newest(tx, call.view.id, about);
      const isNew = await this.routing.hear(tx, call.view, {
        eventId,
        kind: report.kind,
        at,
        details: {},
      });
      if (isNew && reference !== null && report.kind === 'recording_available')
        await this.recording.within(tx, call.view, reference, at);
      const late = newest !== undefined && newest.getTime() > at.getTime();
      if (!isNew || late) return call.view;
      if (isConnection(report.kind)) return this.connection.within(tx, call.view, report.agentId ?? '', at);
      const changesHold = report.kind !== 'recording_available' && call.view.state === 'connected';
      if (!changesHold) return call.view;
      const changed = (report.kind === 'held' ? hold : resume)(call.view, at);
      if (changed !== call.view) await this.calls.move(tx, call.view.id, changed);
      return { ...call.view, ...changed };
    });
  }
}

function check(report: TelephonyReport): { eventId: string; reference: string | null } {
  const problems = new Problems();
  const checked = {
    eventId: problems.code('eventId', report.eventId, { max: 200 }),
    reference: problems.code('reference', report.reference ?? '', { max: 500, min: 0 }) || null,
  };
  problems.refuse();
  return checked;
}
