import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { hold } from '../domain/call.js';
import { CallStore } from '../store/call.store.js';
import { type LineEnd, LineStore } from '../store/line.store.js';
import { RoutingStore } from '../store/routing.store.js';
import { CommandLine } from './command-line.js';
import type { InteractionView } from './views.js';

/** Puts the caller on hold and rings the second line, in the caller's transaction. */
@Injectable()
export class OpenLine {
  constructor(
    private readonly calls: CallStore,
    private readonly lines: LineStore,
    private readonly routing: RoutingStore,
    private readonly command: CommandLine,
  ) {}

  /** @throws Refusal CONFLICT `callNotConnected`, `lineBusy` */
  async check(tx: Tx, call: InteractionView): Promise<void> {
    if (call.state !== 'connected') throw new Refusal('CONFLICT', 'callNotConnected');
    if (await this.lines.second(tx, call.id)) throw new Refusal('CONFLICT', 'lineBusy');
  }

  async within(tx: Tx, call: InteractionView, end: LineEnd): Promise<InteractionView> {
    const held = hold(call, tx.now);
    if (held !== call) await this.calls.move(tx, call.id, held);
    const line = await this.lines.ring(tx, call, end);
    const outside = end.kind === 'outside';
    await this.routing.tell(tx, call, outside ? 'outside_rung' : 'consulted', call.agentId, {
      ...(outside ? { note: end.targetName } : { to: end.personId }),
    });
    await this.command.send(tx, call, 'ring', line);
    return { ...call, ...held };
  }
}
