import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../workplace/pieces/act-button';
import type { Clash } from './draft-merge';
import type { DraftInHand } from './use-draft';
import styles from './desk.module.css';

interface DraftClashProps {
  clashes: readonly Clash[];
  onChoose: DraftInHand['choose'];
}

/** Two screens wrote different words into one field: both are shown, one is chosen, the other goes to the memo. */
export const DraftClash = ({ clashes, onChoose }: DraftClashProps) => {
  const { t } = useTranslation('call-desk');
  const memoOf = (text: string) => t('clash.memo', { text });
  return (
    <div role="alert" className={styles.clash}>
      <p className={styles.row}>
        <IconAlertTriangle size={20} aria-hidden />
        <strong>{t('clash.title')}</strong>
      </p>
      <ul>
        {clashes.map(({ field, key, mine, theirs }) => (
          <li key={`${field}.${key}`}>
            {t('clash.mine', { text: mine || t('clash.nothing') })}
            <br />
            {t('clash.theirs', { text: theirs || t('clash.nothing') })}
          </li>
        ))}
      </ul>
      <p>{t('clash.hint')}</p>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => onChoose('theirs', memoOf)}>
          {t('clash.takeTheirs')}
        </ActButton>
        <ActButton onClick={() => onChoose('mine', memoOf)}>{t('clash.keepMine')}</ActButton>
      </div>
    </div>
  );
};
