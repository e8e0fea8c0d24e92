import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '../play/session.js';
import type { Agent } from './agent.js';
import type { CallBacks } from './call-backs.js';
import type { Caller } from './caller.js';
import { type Figures, ownCount, staffing } from './own-floor.js';
import type { Places } from './places.js';

interface FloorTold {
  readonly at: string;
  readonly totals: Record<string, number | null> & { readonly handling: HandlingTold };
  readonly desks: readonly (Record<string, number | null> & {
    readonly deskId: string;
    readonly handling: HandlingTold;
  })[];
  readonly halfHours: readonly (Record<string, number | null> & { readonly from: string })[];
  readonly agents: readonly { readonly name: string; readonly state: string }[];
  readonly callbacks: readonly { readonly id: string }[];
  readonly calls: readonly { readonly id: string }[];
}
type HandlingTold = Record<
  'averageSeconds' | 'talkSeconds' | 'holdSeconds' | 'wrapUpSeconds' | 'handedOn',
  number | null
>;

const HANDLING = 'handling { averageSeconds talkSeconds holdSeconds wrapUpSeconds handedOn }';
const LIVE_FLOOR = `liveFloor { at
  totals { offeredToday answeredToday abandonedToday waiting longestWaitSeconds serviceLevel averageSpeedOfAnswerSeconds occupancy ${HANDLING} }
  desks { deskId offered answered abandoned waiting longestWaitSeconds serviceLevel averageSpeedOfAnswerSeconds ${HANDLING} }
  halfHours { from offered answered abandoned serviceLevel } agents { name state } callbacks { id } calls { id } }`;
const REPORT = `floorReport { totals { offered answered abandoned serviceLevel averageSpeedOfAnswerSeconds }
  desks { deskId offered answered abandoned serviceLevel averageSpeedOfAnswerSeconds } }`;

/** What a run knows at one moment. */
export interface Known {
  readonly callers: readonly Caller[];
  readonly agents: readonly Agent[];
  readonly callBacks: CallBacks;
  readonly promisedSeconds: (deskId: string) => number;
}

export interface Look {
  readonly floor: Figures & { readonly occupancy: number | null };
  readonly own: Figures & { readonly occupancy: number | null };
  readonly liveCalls: number;
  /** Where both count differently, in words; empty when all is well. */
  readonly disagrees: readonly string[];
}

/** Times are told in milliseconds and added up as fractions: more than this is another number. */
const ROUNDING = 1e-6;
/** Offers go to screens and back while everybody stands still: a floor that differs is looked at again. */
const [LOOKS, BETWEEN_LOOKS_MS] = [15, 200];

/** Compares everything the live floor shows with what callers and agents know. Nobody may act meanwhile. */
export async function compareFloor(places: Places, supervisor: Session, known: Known): Promise<Look> {
  for (let looks = 1; ; looks += 1) {
    const look = await lookOnce(places, supervisor, known);
    if (look.disagrees.length === 0 || looks === LOOKS) return look;
    await sleep(BETWEEN_LOOKS_MS);
  }
}

async function lookOnce(places: Places, supervisor: Session, known: Known): Promise<Look> {
  const { liveFloor, floorReport } = await supervisor.at(places.url(0)).graphql<{
    liveFloor: FloorTold;
    floorReport: { totals: object; desks: { deskId: string }[] };
  }>(`query { ${LIVE_FLOOR} ${REPORT} }`);
  const { callers, agents, promisedSeconds } = known;
  const atMs = Date.parse(liveFloor.at);
  const count = (some: readonly Caller[]) => ownCount(some, atMs, promisedSeconds);
  const { occupied, staffed } = staffing(agents, callers, atMs);
  const own = { ...count(callers), occupancy: staffed === 0 ? null : occupied / staffed };
  const floor = totalsOf(liveFloor.totals);
  const byDesk = Map.groupBy(
    callers.filter(({ interactionId }) => interactionId),
    ({ deskId }) => deskId,
  );
  // Of what took effect at an unknown moment, all may have been occupied or staffed time, or none.
  const unsure =
    staffed === 0 ? 0 : agents.reduce((sum, { shift }) => sum + shift.unsureMs, 0) / 1000 / staffed;
  const disagrees = [
    ...differences('floor', own, floor, { occupancy: unsure }),
    ...[...byDesk].flatMap(([deskId, some], index) => [
      ...differences(`desk ${index + 1}`, count(some), deskOf(liveFloor, deskId)),
      ...differences(
        `report of desk ${index + 1}`,
        count(some),
        floorReport.desks.find((desk) => desk.deskId === deskId),
      ),
    ]),
    ...differences('report', own, floorReport.totals),
    ...halfHours(callers).flatMap(([fromMs, some]) =>
      differences(
        `half-hour ${new Date(fromMs).toISOString()}`,
        count(some),
        liveFloor.halfHours.find(({ from }) => Date.parse(from) === fromMs),
      ),
    ),
    ...differences(
      'agents',
      states(agents.map(({ shift }) => shift.shown)),
      states(liveFloor.agents.map(({ state }) => state)),
    ),
    ...differences('calls back', { left: known.callBacks.left }, { left: liveFloor.callbacks.length }),
  ];
  return { floor, own, liveCalls: liveFloor.calls.length, disagrees };
}

const handlingOf = ({ averageSeconds, handedOn, ...parts }: HandlingTold) => ({
  averageHandleSeconds: averageSeconds,
  handedOn,
  ...parts,
});

function totalsOf({ handling, offeredToday, answeredToday, abandonedToday, ...rest }: FloorTold['totals']) {
  return {
    offered: offeredToday,
    answered: answeredToday,
    abandoned: abandonedToday,
    ...rest,
    ...handlingOf(handling),
  } as unknown as Look['floor'];
}

function deskOf({ desks }: FloorTold, id: string): object | undefined {
  const found = desks.find(({ deskId }) => deskId === id);
  if (!found) return undefined;
  const { handling, deskId: _, ...rest } = found;
  return { ...rest, ...handlingOf(handling) };
}

function halfHours(callers: readonly Caller[]): [number, Caller[]][] {
  const known = callers.filter(({ interactionId }) => interactionId !== undefined);
  return [...Map.groupBy(known, ({ offeredAtMs }) => offeredAtMs - (offeredAtMs % 1_800_000))];
}

const states = (names: readonly string[]) =>
  Object.fromEntries(
    ['ready', 'ringing', 'on_call', 'wrap_up', 'consulted', 'calling_back', 'away', 'missed'].map((state) => [
      state,
      names.filter((name) => name === state).length,
    ]),
  );

/** Compares what the floor tells; what only the other side knows is not compared. */
function differences(
  where: string,
  own: object,
  floor: object | undefined,
  tolerance: Record<string, number> = {},
): string[] {
  if (!floor) return [`${where}: the floor does not show it`];
  const mine = own as Record<string, number | null>;
  return Object.entries(floor as Record<string, number | null>).flatMap(([figure, theirs]) => {
    if (!(figure in mine)) return [];
    const apart = Math.abs((mine[figure] ?? -1) - (theirs ?? -1));
    return apart <= ROUNDING + (tolerance[figure] ?? 0)
      ? []
      : [`${where}, ${figure}: own ${mine[figure]}, floor ${theirs}`];
  });
}
