import { actingCompany, signedInPerson, systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { RoutingStore } from '../store/routing.store.js';

const BEAT_MS = 5_000;

interface Line {
  readonly operatorId: string;
  readonly personId: string;
}

/** The screens of agents that are connected to this process: as long as a line stands, its agent is there. */
@Injectable()
export class AgentLines implements BeforeApplicationShutdown {
  private readonly log = new Logger(AgentLines.name);
  private readonly open = new Set<Line>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly routing: RoutingStore,
  ) {}

  /** @returns how to close the line; two tabs of one agent are two lines. */
  async opened(actor: Actor): Promise<() => void> {
    const line = await this.seen(actor);
    this.open.add(line);
    this.timer ??= setInterval(() => void this.beat(), BEAT_MS).unref();
    return () => this.open.delete(line);
  }

  /** One sign of life, for a screen that asks instead of listening. */
  async seen(actor: Actor): Promise<Line> {
    const line = { operatorId: actingCompany(actor), personId: signedInPerson(actor) };
    await this.unitOfWork.run(actor, (tx) => this.routing.seen(tx, [line]));
    return line;
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async beat(): Promise<void> {
    if (this.open.size === 0) return;
    await this.unitOfWork
      .run(systemActor('agent-lines'), (tx) => this.routing.seen(tx, [...this.open]))
      .catch((error: unknown) => this.log.error(error));
  }
}
