import { IconEar, IconMessage2, IconPhoneOutgoing } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  AnswerLineDocument,
  CallOnDeskDocument,
  type CallLineFieldsFragment,
  CompleteTransferDocument,
  DeskFloorDocument,
  type LineNews,
  ReturnToCallerDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { clockText, secondsSince } from '../workplace/pieces/server-clock';
import styles from './desk.module.css';

interface LinePanelProps {
  lines: readonly CallLineFieldsFragment[];
  nowMs: number;
}

/** Who else is on this call: a supervisor, or somebody who is asked or rung while the caller waits. */
export const LinePanel = ({ lines, nowMs }: LinePanelProps) => {
  const { t } = useTranslation('call-desk');
  const second = lines.findLast(({ kind }) => kind !== 'SUPERVISE');
  return (
    <div role="status" className={styles.lines} aria-label={t('line.label')}>
      {lines
        .filter(({ kind }) => kind === 'SUPERVISE')
        .map(({ id, mode, personName }) => (
          <p key={id} className={styles.helper}>
            {mode === 'WHISPER' ? <IconMessage2 size={18} aria-hidden /> : <IconEar size={18} aria-hidden />}
            {t(`line.${mode ?? 'LISTEN'}`, { who: personName ?? '' })}
          </p>
        ))}
      {second && <Second line={second} nowMs={nowMs} />}
    </div>
  );
};

const Second = ({ line, nowMs }: { line: CallLineFieldsFragment; nowMs: number }) => {
  const { t } = useTranslation('call-desk');
  const refresh = [DeskFloorDocument, CallOnDeskDocument];
  const complete = useTell(CompleteTransferDocument, refresh);
  const back = useTell(ReturnToCallerDocument, refresh);
  const answer = useTell(AnswerLineDocument, refresh);
  const { id: lineId, interactionId, state } = line;
  const outside = line.kind === 'OUTSIDE';
  const who = outside ? (line.targetName ?? '') : t('line.colleague', { name: line.personName ?? '' });
  const report = (news: LineNews) => () => answer.mutate({ lineId, news });
  if (state === 'REFUSED' || state === 'UNANSWERED')
    return (
      <p className={styles.helper}>
        {t(`line.${state}`, { who })} {outside && t('line.message')}
      </p>
    );
  if (state !== 'RINGING' && state !== 'TALKING') return null;
  const time = clockText(secondsSince(line.startedAt, nowMs));
  return (
    <div className={styles.second}>
      <p className={styles.helper}>
        <IconPhoneOutgoing size={18} aria-hidden />
        {t(state === 'RINGING' ? 'line.ringing' : 'line.talking', { who, time })}
      </p>
      {outside && line.targetPhone && <p className={styles.number}>{line.targetPhone}</p>}
      {outside && state === 'RINGING' && (
        <>
          <p className={styles.sub}>{t('line.manual')}</p>
          <div className={styles.row}>
            <ActButton busy={answer.isPending} onClick={report('ANSWERED')}>
              {t('line.answered')}
            </ActButton>
            <ActButton onClick={report('UNANSWERED')}>{t('line.notAnswered')}</ActButton>
            <ActButton onClick={report('REFUSED')}>{t('line.refusedByThem')}</ActButton>
          </div>
        </>
      )}
      <div className={styles.row}>
        {state === 'TALKING' && (
          <ActButton
            tone="primary"
            busy={complete.isPending}
            onClick={() => complete.mutate({ interactionId })}
          >
            {t('line.join')}
          </ActButton>
        )}
        <ActButton busy={back.isPending} onClick={() => back.mutate({ interactionId })}>
          {t('line.back')}
        </ActButton>
      </div>
      {[complete, back, answer].map((act, index) => act.isError && <Problem key={index} error={act.error} />)}
    </div>
  );
};
