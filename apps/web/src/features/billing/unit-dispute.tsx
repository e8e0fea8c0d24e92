import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DisputeUnitDocument,
  type DisputeState,
  type UnitDisputeFieldsFragment,
  UsageDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Disclosure } from '../../ui/disclosure';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Problem } from '../../ui/states';
import styles from './billing.module.css';

const tones: Record<DisputeState, StateTone> = { OPEN: 'waiting', ACCEPTED: 'done', REFUSED: 'paused' };

const AddReason = ({ usageId }: { usageId: string }) => {
  const { t } = useTranslation('bill');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const tell = useTell(DisputeUnitDocument, [UsageDocument]);
  const isMissing = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isMissing && !tell.isPending) tell.mutate({ usageId, reason: reason.trim() });
  };
  return (
    <Disclosure label={t('dispute.addReason')}>
      <Textarea
        aria-label={t('dispute.addReason')}
        error={asked && isMissing ? t('dispute.reasonMissing') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        rows={2}
      />
      {tell.isError && <Problem error={tell.error} />}
      <button type="button" className={styles.link} aria-busy={tell.isPending || undefined} onClick={send}>
        {t('dispute.sendReason')}
      </button>
    </Disclosure>
  );
};

interface UnitDisputeProps {
  usageId: string;
  dispute: UnitDisputeFieldsFragment | null;
  /** Names the unit for a button that is read out of its place. */
  what: string;
}

/** One press objects to one unit; a reason may follow. Once answered, the answer stands here. */
export const UnitDispute = ({ usageId, dispute, what }: UnitDisputeProps) => {
  const { t } = useTranslation('bill');
  const tell = useTell(DisputeUnitDocument, [UsageDocument]);
  if (!dispute)
    return (
      <>
        {tell.isError && <Problem error={tell.error} />}
        <button
          type="button"
          className={styles.link}
          aria-label={t('dispute.raiseOf', { what })}
          aria-busy={tell.isPending || undefined}
          onClick={() => !tell.isPending && tell.mutate({ usageId })}
        >
          {t('dispute.raise')}
        </button>
      </>
    );
  const { state, reason, answer, answerDueOn } = dispute;
  return (
    <div role="status" className={styles.dispute}>
      <StateLabel tone={tones[state]}>{t(`dispute.state.${state}`)}</StateLabel>
      <p>{t(`dispute.${state}`, { date: formatDate(answerDueOn, false) })}</p>
      {reason && <p>{t('dispute.reason', { reason })}</p>}
      {answer && <p>{t('dispute.answer', { answer })}</p>}
      {state === 'OPEN' && !reason && <AddReason usageId={usageId} />}
    </div>
  );
};
