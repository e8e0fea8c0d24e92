import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DeskFloorQuery,
  type DeskFloorToldSubscription,
  DeskFloorDocument,
  DeskFloorToldDocument,
  StillHereDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { type Told, useTold } from '../../graphql/use-told';
import { bellOf, isTalking } from './in-hand';
import { isHeard, namesOf } from './new-help';
import { useLoudTitle } from './use-loud-title';
import { type Ringer, useRinger } from './use-ringer';

/** Without a line the screen asks, and each question says that the agent is still here. */
const askStillHere = async (): Promise<DeskFloorQuery> => ({
  myDeskFloor: (await ask(StillHereDocument, {})).stillHere,
});
const answerOf = ({ deskFloor }: DeskFloorToldSubscription): DeskFloorQuery => ({ myDeskFloor: deskFloor });

/** Without an answer for so long the line counts as broken, whatever the browser thinks. */
const SILENT_MS = 10_000;
export const isSilent = (trueAtMs: number): boolean => Date.now() - trueAtMs >= SILENT_MS;

export interface FloorLine {
  readonly floor: Told<DeskFloorQuery>;
  readonly ringer: Ringer;
}

const Line = createContext<FloorLine | null>(null);

/** The line of whoever is at work; null where nobody takes calls. */
export const useFloorLine = (): FloorLine | null => useContext(Line);

/** The tab with somebody on the phone is not closed by a slip of the finger. */
const useKeptTab = (talking: boolean): void => {
  useEffect(() => {
    if (!talking) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [talking]);
};

/** One short tone for each who calls for a supervisor, as loud as the bell. */
const useHelpTone = (told: DeskFloorQuery['myDeskFloor'] | undefined, sound: () => void): void => {
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!told) return;
    if (isHeard(before.current, told.helpWanted, isTalking(told))) sound();
    before.current = namesOf(told.helpWanted);
  }, [told, sound]);
};

/**
 * One line to the floor for all pages of whoever takes calls: as long as the product is open they are there, and what rings at them
 * is heard, whichever page they read.
 */
export const FloorLineHolder = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('call-desk');
  const floor = useTold({
    key: keyOf(DeskFloorDocument, {}),
    subscription: DeskFloorToldDocument,
    answerOf,
    ask: askStillHere,
    askEveryMs: 1_500,
  });
  const told = floor.query.data?.myDeskFloor;
  const { ringing, caller } = told ? bellOf(told) : { ringing: 0, caller: undefined };
  const ringer = useRinger(ringing, caller);
  useHelpTone(told, ringer.callForHelp);
  const asking = told?.helpWanted.length ?? 0;
  useLoudTitle(
    ringing > 0
      ? t('title.ringing', { count: ringing })
      : asking > 0
        ? t('title.help', { count: asking })
        : null,
  );
  useKeptTab(told !== undefined && isTalking(told));
  return <Line value={{ floor, ringer }}>{children}</Line>;
};
