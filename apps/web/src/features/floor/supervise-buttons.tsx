import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  LeaveCallDocument,
  LiveFloorDocument,
  type LiveFloorQuery,
  type SuperviseMode,
  SuperviseCallDocument,
  TakeOverCallDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { useSession } from '../identity/session';
import styles from './floor.module.css';
import { useThenToDesk } from './then-to-desk';

type Call = LiveFloorQuery['liveFloor']['calls'][number];
const modes: readonly SuperviseMode[] = ['LISTEN', 'WHISPER'];
const verbs = { LISTEN: 'listen', WHISPER: 'whisper' } as const;

/** Who else is with the call, in words. */
export const LinesOf = ({ call }: { call: Call }) => {
  const { t } = useTranslation('floor');
  const said = call.lines.flatMap(({ kind, mode, state, personName, targetName }) => {
    if (state !== 'RINGING' && state !== 'TALKING') return [];
    const who = personName ?? targetName ?? '';
    if (kind === 'SUPERVISE') return [t(`supervise.${mode ?? 'LISTEN'}`, { who })];
    return [t(kind === 'CONSULT' ? 'supervise.consulting' : 'supervise.outside', { who })];
  });
  return said.length === 0 ? null : <small className={styles.storyNote}>{said.join(' ')}</small>;
};

/** A supervisor listens, whispers or takes over; the agent sees it. */
export const SuperviseButtons = ({ call }: { call: Call }) => {
  const { t } = useTranslation('floor');
  const { person } = useSession();
  const [asking, setAsking] = useState(false);
  const supervise = useTell(SuperviseCallDocument, [LiveFloorDocument]);
  const leave = useTell(LeaveCallDocument, [LiveFloorDocument]);
  const agent = call.agentName ?? '';
  const mine = call.lines.find(
    ({ kind, state, personId }) => kind === 'SUPERVISE' && state === 'TALKING' && personId === person?.id,
  );
  return (
    <span className={styles.acts}>
      {modes.map((mode) => (
        <ActButton
          key={mode}
          pressed={mine?.mode === mode}
          ariaLabel={t(`supervise.${verbs[mode]}Of`, { agent })}
          busy={supervise.isPending && supervise.variables?.mode === mode}
          onClick={() => supervise.mutate({ interactionId: call.id, mode })}
        >
          {t(`supervise.${verbs[mode]}`)}
        </ActButton>
      ))}
      {mine && (
        <ActButton
          ariaLabel={t('supervise.leaveOf', { agent })}
          busy={leave.isPending}
          onClick={() => leave.mutate({})}
        >
          {t('supervise.leave')}
        </ActButton>
      )}
      <ActButton ariaLabel={t('supervise.takeOverOf', { agent })} onClick={() => setAsking(true)}>
        {t('supervise.takeOver')}
      </ActButton>
      {supervise.isError && <Problem error={supervise.error} />}
      {asking && <TakeOver call={call} agent={agent} onClose={() => setAsking(false)} />}
    </span>
  );
};

const TakeOver = ({ call, agent, onClose }: { call: Call; agent: string; onClose: () => void }) => {
  const { t } = useTranslation('floor');
  const thenToDesk = useThenToDesk();
  const takeOver = useTell(TakeOverCallDocument, [LiveFloorDocument]);
  return (
    <ConfirmDialog
      opened
      question={t('supervise.question', { agent })}
      verb={t('supervise.verb')}
      busy={takeOver.isPending}
      error={takeOver.isError ? takeOver.error : undefined}
      onClose={onClose}
      onConfirm={() => thenToDesk(takeOver.mutateAsync({ interactionId: call.id }))}
    >
      <p>{t('supervise.effect', { agent })}</p>
    </ConfirmDialog>
  );
};
