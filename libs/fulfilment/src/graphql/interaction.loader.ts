import type { Actor } from '@madoguchi/platform/access';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ReadDesks } from '../application/read-desks.js';
import { ReadDoNotCall } from '../application/read-do-not-call.js';
import { ReadRecordings } from '../application/read-recordings.js';
import type { RecordingView } from '../application/recording-views.js';
import { ReadLines } from '../application/read-lines.js';
import { ReadScript } from '../application/read-script.js';
import { ReadUrgency } from '../application/read-urgency.js';
import type { UrgencyHint } from '../domain/urgency-rules.js';
import type { OffersTopics } from '../domain/topic.js';
import { ReadInteractions } from '../application/read-interactions.js';
import type { CallLineView, DeskView, HistoryView } from '../application/views.js';

interface Loaders {
  readonly desks: DataLoader<string, DeskView | undefined>;
  readonly scripts: DataLoader<string, OffersTopics | undefined>;
  readonly urgency: DataLoader<string, UrgencyHint | null>;
  readonly histories: DataLoader<string, readonly HistoryView[]>;
  readonly refusing: DataLoader<string, boolean>;
  readonly lines: DataLoader<string, readonly CallLineView[]>;
  readonly recordings: DataLoader<string, readonly RecordingView[]>;
  readonly contractDesks: DataLoader<string, string | undefined>;
  /** @param anew somebody may have come since a long subscription began. */
  agentNames(anew?: boolean): Promise<Map<string, string>>;
}

/** What hangs on many calls or contracts at once, fetched in one round per request. */
@Injectable()
export class InteractionLoader {
  private readonly byRequest = new WeakMap<object, Loaders>();

  constructor(
    private readonly desks: ReadDesks,
    private readonly interactions: ReadInteractions,
    private readonly lines: ReadLines,
    private readonly scripts: ReadScript,
    private readonly urgency: ReadUrgency,
    private readonly doNotCall: ReadDoNotCall,
    private readonly recordings: ReadRecordings,
  ) {}

  of(request: object, actor: Actor): Loaders {
    const existing = this.byRequest.get(request);
    if (existing) return existing;
    let names: Promise<Map<string, string>> | undefined;
    const loaders: Loaders = {
      desks: batched((ids) => this.desks.byIds(actor, ids)),
      scripts: batched((ids) => this.scripts.ofCalls(actor, ids)),
      // What was noted changes while a call lasts.
      urgency: batched((ids) => this.urgency.ofCalls(actor, ids), null, { cache: false }),
      histories: batched((ids) => this.interactions.histories(actor, ids), []),
      // It changes in the middle of a call.
      refusing: batched((ids) => this.doNotCall.ofCalls(actor, ids), false, { cache: false }),
      // A subscription is one long request, and lines change while it lasts.
      lines: batched((ids) => this.lines.ofCalls(actor, ids), [], { cache: false }),
      recordings: batched((ids) => this.recordings.ofCalls(actor, ids), [], { cache: false }),
      contractDesks: batched((ids) => this.desks.idsByContract(actor, ids)),
      agentNames: (anew = false) => {
        if (anew) names = undefined;
        names ??= this.interactions.agentNames(actor).catch((error: unknown) => {
          names = undefined;
          throw error;
        });
        return names;
      },
    };
    this.byRequest.set(request, loaders);
    return loaders;
  }
}

function batched<T>(
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
  missing: T,
  options?: { cache: boolean },
): DataLoader<string, T>;
function batched<T>(
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
): DataLoader<string, T | undefined>;
function batched<T>(
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
  missing?: T,
  options?: { cache: boolean },
) {
  return new DataLoader<string, T | undefined>(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? missing);
  }, options);
}
