import type { Actor } from '@madoguchi/platform/access';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { ReadDesks } from '../application/read-desks.js';
import { ReadInteractions } from '../application/read-interactions.js';
import type { DeskView, HistoryView } from '../application/views.js';

interface Loaders {
  readonly desks: DataLoader<string, DeskView | undefined>;
  readonly histories: DataLoader<string, readonly HistoryView[]>;
  readonly contractDesks: DataLoader<string, string | undefined>;
  agentNames(): Promise<Map<string, string>>;
}

/** What hangs on many calls or contracts at once, fetched in one round per request. */
@Injectable()
export class InteractionLoader {
  private readonly byRequest = new WeakMap<object, Loaders>();

  constructor(
    private readonly desks: ReadDesks,
    private readonly interactions: ReadInteractions,
  ) {}

  of(request: object, actor: Actor): Loaders {
    const existing = this.byRequest.get(request);
    if (existing) return existing;
    let names: Promise<Map<string, string>> | undefined;
    const loaders: Loaders = {
      desks: batched((ids) => this.desks.byIds(actor, ids)),
      histories: batched((ids) => this.interactions.histories(actor, ids), []),
      contractDesks: batched((ids) => this.desks.idsByContract(actor, ids)),
      agentNames: () => (names ??= this.interactions.agentNames(actor)),
    };
    this.byRequest.set(request, loaders);
    return loaders;
  }
}

function batched<T>(
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
  missing: T,
): DataLoader<string, T>;
function batched<T>(
  load: (ids: readonly string[]) => Promise<Map<string, T>>,
): DataLoader<string, T | undefined>;
function batched<T>(load: (ids: readonly string[]) => Promise<Map<string, T>>, missing?: T) {
  return new DataLoader<string, T | undefined>(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? missing);
  });
}
