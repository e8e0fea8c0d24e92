import { Global, Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, Reflector } from '@nestjs/core';
import type { EventType } from '../database/events.js';
import { REACTION, type ReactionHandler } from './decorators.js';

interface Registered {
  readonly event: EventType<unknown>;
  readonly handler: ReactionHandler;
}

/** Who reacts to what. Reactions are found by their decorator, so the publisher never knows its readers. */
@Injectable()
export class Reactions implements OnModuleInit {
  private readonly byName = new Map<string, Registered>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || !metatype) continue;
      const event = this.reflector.get<EventType<unknown> | undefined>(REACTION, metatype);
      if (event) this.byName.set(metatype.name, { event, handler: instance as ReactionHandler });
    }
  }

  namesFor(eventName: string): string[] {
    return [...this.byName].filter(([, { event }]) => event.name === eventName).map(([name]) => name);
  }

  get(name: string): Registered | undefined {
    return this.byName.get(name);
  }
}

@Global()
@Module({ imports: [DiscoveryModule], providers: [Reactions], exports: [Reactions, DiscoveryModule] })
export class ReactionsModule {}
