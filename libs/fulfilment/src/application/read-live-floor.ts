import { IdentityApi } from '@madoguchi/identity/contract';
import { type Actor, actingCompany } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from '../store/callback.store.js';
import { FloorFiguresStore } from '../store/floor-figures.store.js';
import { type AgentState, FloorStore } from '../store/floor.store.js';
import { StaffWordStore } from '../store/staff-word.store.js';
import type { AgentOnFloorView, LiveFloorView } from './live-floor-views.js';
import type { StaffWordView } from './views.js';

/** The supervisor's view of the operator's floor; the number of statements does not depend on agents or calls. */
@Injectable()
export class ReadLiveFloor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorStore,
    private readonly figures: FloorFiguresStore,
    private readonly identity: IdentityApi,
    private readonly callbacks: CallbackStore,
    private readonly words: StaffWordStore,
  ) {}

  execute(actor: Actor): Promise<LiveFloorView> {
    const operatorId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const names = new Map(
        (await this.identity.membersOf(tx, operatorId)).map(({ personId, name }) => [personId, name]),
      );
      const agents = await this.floor.agents(tx, operatorId);
      const words = await this.words.newest(tx, operatorId, agents.flatMap(workOf));
      return {
        at: tx.now,
        ...(await this.figures.today(tx, operatorId)),
        // Who left the company but is still in a table is not on the floor.
        agents: agents.flatMap((agent) =>
          names.has(agent.personId) ? [{ ...onFloor(agent, names), word: wordTo(agent, words) }] : [],
        ),
        calls: await this.floor.liveCalls(tx, operatorId),
        recent: await this.floor.recentCalls(tx, operatorId),
        callbacks: (await this.callbacks.live(tx, operatorId)).map((one) => ({
          ...one,
          agentName: (one.agentId && names.get(one.agentId)) ?? null,
        })),
      };
    });
  }
}

const workOf = ({ callId, workId }: AgentState): string[] => [callId, workId].filter((id) => id !== null);

/** Of a call that went over since, only what was written to whoever has it now. */
function wordTo(agent: AgentState, words: ReadonlyMap<string, StaffWordView>): StaffWordView | null {
  const word = workOf(agent).map((id) => words.get(id));
  return word.find((one) => one?.personId === agent.personId) ?? null;
}

function onFloor(
  { presence, callState, callSince, asideState, asideSince, since, helperId, ...agent }: AgentState,
  names: ReadonlyMap<string, string>,
): Omit<AgentOnFloorView, 'word'> {
  const name = names.get(agent.personId)!;
  const helperName = (helperId && names.get(helperId)) ?? null;
  const state = callState === 'connected' ? 'on_call' : (callState ?? asideState ?? presence);
  return { ...agent, name, helperName, state, since: callSince ?? asideSince ?? since };
}
