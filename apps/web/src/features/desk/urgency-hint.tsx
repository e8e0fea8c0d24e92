import { IconBellRinging } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Urgency, UrgencyHintFieldsFragment } from '../../graphql/generated/graphql';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

interface UrgencyHintProps {
  hint: UrgencyHintFieldsFragment | null;
  chosen: Urgency;
  onChoose: (urgency: Urgency) => void;
}

/** What client and supervisor agreed on for such a call, with its reason. It chooses nothing by itself. */
export const UrgencyHint = ({ hint, chosen, onChoose }: UrgencyHintProps) => {
  const { t } = useTranslation('call-desk');
  if (!hint) return null;
  const { rule, word, byCaller } = hint;
  const reason = word
    ? t('hint.byWord', { word })
    : t(byCaller ? 'hint.byCaller' : rule.during === 'CLOSED' ? 'hint.byNight' : 'hint.byDay');
  return (
    <div role="status" className={styles.hint}>
      <p>
        <IconBellRinging size={18} aria-hidden />{' '}
        <strong>{t('hint.title', { name: rule.name, urgency: t(`urgencies.${rule.urgency}`) })}</strong>
      </p>
      <p>{reason}</p>
      {rule.reach.length > 0 && (
        <>
          <p>{t('hint.reach')}</p>
          <ol>
            {rule.reach.map(({ who, channel }) => (
              <li key={`${channel}${who}`}>{t(`hint.${channel}`, { who })}</li>
            ))}
          </ol>
        </>
      )}
      {chosen !== rule.urgency && (
        <ActButton onClick={() => onChoose(rule.urgency)}>
          {t('hint.choose', { urgency: t(`urgencies.${rule.urgency}`) })}
        </ActButton>
      )}
    </div>
  );
};
