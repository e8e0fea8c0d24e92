import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { topicsOf } from '../domain/topic.js';
import { ScriptStore } from '../store/script.store.js';
import type { InteractionView } from './views.js';

/** What a call may be said to have been about: what its desk offered when it began, or what it says already. */
@Injectable()
export class OfferedTopics {
  constructor(private readonly scripts: ScriptStore) {}

  /** @throws Refusal BAD_INPUT `topicNotOffered` on `topic` */
  async refuseOther(tx: Tx, call: InteractionView, topic: string | null): Promise<void> {
    if (topic === null || topic === call.topic) return;
    const desk = (await this.scripts.ofCalls(tx, call.operatorId, [call.id])).get(call.id);
    if (!desk || !topicsOf(desk).includes(topic)) throw Refusal.field('topic', 'topicNotOffered');
  }
}
