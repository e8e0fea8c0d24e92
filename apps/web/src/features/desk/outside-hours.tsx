import { IconMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment } from '../../graphql/generated/graphql';
import { Bullets } from '../../ui/lists';
import styles from './desk.module.css';

/** The call came when the desk rests: nobody at the client's may be reached, and what is promised must wait for the next day of work. */
export const OutsideHours = () => {
  const { t } = useTranslation('call-desk');
  return (
    <strong className={styles.outside}>
      <IconMoon size={20} aria-hidden />
      {t('outsideHours.title')}
    </strong>
  );
};

type Rule = CallFieldsFragment['desk']['urgencyRules'][number];

/** The same beside the call, with what the desk wants to be done then. */
export const OutsideHoursNotice = ({ rules }: { rules: readonly Rule[] }) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const then = rules.filter(({ during }) => during === 'CLOSED');
  return (
    <div role="note" className={styles.messageOnly}>
      <OutsideHours />
      {then.length === 0 ? (
        <p>{t('outsideHours.usual')}</p>
      ) : (
        <Bullets>
          {then.map(({ name, words, urgency, reach }) => (
            <span key={name}>
              {name}
              {words.length > 0 && t('outsideHours.words', { words: words.join(t('common:listSeparator')) })}
              {t('outsideHours.urgency', { urgency: t(`urgencies.${urgency}`) })}
              {reach.length > 0 &&
                t('outsideHours.reach', {
                  reach: reach
                    .map(({ who, channel }) => t(`hint.${channel}`, { who }))
                    .join(t('common:listSeparator')),
                })}
            </span>
          ))}
        </Bullets>
      )}
    </div>
  );
};
