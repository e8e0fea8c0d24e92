import { IconCircleCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  type DeskFloorQuery,
  DeskFloorDocument,
  SetPresenceDocument,
  TakeCallDocument,
} from '../../graphql/generated/graphql';
import { keyOf, useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { isFreeKey } from '../../ui/page-keys';
import { Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { useSession } from '../identity/session';
import { useTick } from '../workplace/pieces/server-clock';
import { ActButton } from '../workplace/pieces/act-button';
import { CallWork } from './call-work';
import styles from './desk.module.css';
import { CallbackTask } from './callback-task';
import { Handover } from './handover';
import { DeskHelp } from './desk-help';
import { Idle } from './idle';
import { isSilent } from './floor-line';
import { ringingHere } from './in-hand';
import { chords, keysAreOn } from './keys';
import { RingingCalls } from './ringing-calls';
import { StatusBar } from './status-bar';
import { TakenOver } from './taken-over';
import { UnsentWords } from './unsent-words';
import type { Ringer } from './use-ringer';

interface CallDeskProps {
  floor: DeskFloorQuery['myDeskFloor'];
  ringer: Ringer;
  nowMs: () => number;
  /** Up to when the floor is known to be as shown. */
  trueAtMs: number;
}

/** Long enough to read that somebody else was first; the next call must not find old news. */
const REFUSAL_SHOWN_MS = 8_000;

/** One screen for one call at a time: what rings, what is talked about, what has to be written down. */
export const CallDesk = ({ floor, ringer, nowMs, trueAtMs }: CallDeskProps) => {
  const { t } = useTranslation('call-desk');
  const client = useQueryClient();
  const { person } = useSession();
  const [helpOpened, setHelpOpened] = useState(false);
  const [keysOn, setKeysOn] = useState(keysAreOn);
  const [justRecorded, setJustRecorded] = useState(false);
  const take = useTell(TakeCallDocument, [DeskFloorDocument]);
  const presence = useTell(SetPresenceDocument, [DeskFloorDocument]);
  const { current } = floor;
  const ready = floor.presence === 'READY';
  const ringing = ringingHere(floor);
  const oldest = ringing[0];
  // What was recorded is old news as soon as the next work is in hand, however it came.
  const inHand = current?.id ?? (floor.callback?.state === 'CALLING' ? floor.callback.id : null);
  useEffect(() => {
    if (inHand) setJustRecorded(false);
  }, [inHand]);
  const { isError: isRefused, reset: forgetRefusal } = take;
  useEffect(() => {
    if (!isRefused) return;
    const timer = window.setTimeout(forgetRefusal, REFUSAL_SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [isRefused, forgetRefusal]);
  useTick(1_000);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || !isFreeKey(event)) return;
      event.preventDefault();
      setHelpOpened(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const answer = (interactionId: string) => {
    if (take.isPending) return;
    void ringer.unlock();
    take.mutate(
      { interactionId },
      {
        onSuccess: ({ takeCall }) =>
          client.setQueryData(keyOf(CallOnDeskDocument, { id: takeCall.id }), { interaction: takeCall }),
        onError: () => void client.invalidateQueries({ queryKey: keyOf(DeskFloorDocument) }),
      },
    );
  };

  useDeskHotkeys(
    [
      {
        chord: chords.take,
        label: t('keys.take'),
        run: () => oldest && answer(oldest.id),
        enabled: !current && Boolean(oldest),
      },
      {
        chord: chords.help,
        label: t('keys.help'),
        run: () => setHelpOpened((opened) => !opened),
        inDialogs: true,
      },
    ],
    keysOn,
  );

  return (
    <>
      <StatusBar
        floor={floor}
        nowMs={nowMs()}
        connected={!isSilent(trueAtMs)}
        silentSeconds={Math.floor((Date.now() - trueAtMs) / 1000)}
        busy={presence.isPending}
        onPresence={(chosen) => {
          void ringer.unlock();
          presence.mutate({ presence: chosen });
        }}
        onHelp={() => setHelpOpened(true)}
      />
      {floor.askedAt && (
        <p role="alert" className={styles.asked}>
          {t('asked.body')}
          <ActButton
            tone="primary"
            busy={presence.isPending}
            onClick={() => presence.mutate({ presence: 'READY' })}
          >
            {t('presence.becomeReady')}
          </ActButton>
        </p>
      )}
      <TakenOver floor={floor} nowMs={nowMs()} />
      {person && <UnsentWords personId={person.id} currentId={current?.id} connected={!isSilent(trueAtMs)} />}
      {presence.isError && <Problem error={presence.error} />}
      {take.isError && <Problem error={take.error} />}
      {current ? (
        <CurrentCall
          key={current.id}
          current={current}
          nowMs={nowMs}
          keysOn={keysOn}
          onRecorded={() => setJustRecorded(true)}
        />
      ) : (
        <>
          <p role="status" className={styles.done}>
            {justRecorded && (
              <>
                <IconCircleCheck size={20} aria-hidden />
                {t('idle.recorded')}
              </>
            )}
          </p>
          {floor.handover && <Handover key={floor.handover.line.id} {...floor.handover} />}
          {floor.callback && (
            <CallbackTask
              key={floor.callback.id}
              callback={floor.callback}
              nowMs={nowMs()}
              onBegin={() => void ringer.unlock()}
            />
          )}
          <RingingCalls
            calls={ringing}
            nowMs={nowMs()}
            away={!ready}
            busy={take.isPending}
            onAnswer={answer}
          />
          {!floor.callback && !floor.handover && (
            <Idle
              floor={floor}
              ringer={ringer}
              nowMs={nowMs}
              onReason={(reason) => presence.mutate({ presence: 'AWAY', reason })}
            />
          )}
        </>
      )}
      <DeskHelp opened={helpOpened} onClose={() => setHelpOpened(false)} keysOn={keysOn} onKeys={setKeysOn} />
    </>
  );
};

interface CurrentCallProps {
  current: NonNullable<DeskFloorQuery['myDeskFloor']['current']>;
  nowMs: () => number;
  keysOn: boolean;
  onRecorded: () => void;
}

const CurrentCall = ({ current, ...rest }: CurrentCallProps) => {
  const call = useAsk(CallOnDeskDocument, { id: current.id }, { staleMs: Infinity });
  return (
    <Answered query={call} lines={8}>
      {({ interaction }) => <CallWork call={interaction} current={current} {...rest} />}
    </Answered>
  );
};
