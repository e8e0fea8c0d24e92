import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { unsentId } from './draft';
import type { Unsent } from './use-unsent';

/** A case or an order that was begun in this call: written on and sent, or thrown away when the call is completed. */
export const UnsentBar = ({ unsent }: { unsent: Unsent }) => {
  const { t } = useTranslation('call-desk');
  const shown = unsent.begun.filter((part) => part !== unsent.opened);
  return shown.map((part) => {
    const isThrownAway = unsent.thrownAway.includes(part);
    return (
      <div key={part} className={styles.unsent} role="group" aria-label={t(`unsent.${part}.name`)}>
        <IconAlertTriangle size={20} aria-hidden />
        <span>{t(isThrownAway ? `unsent.${part}.goes` : `unsent.${part}.is`)}</span>
        {isThrownAway ? (
          <ActButton onClick={() => unsent.keep(part)}>{t('unsent.keep')}</ActButton>
        ) : (
          <>
            <ActButton id={unsentId(part)} onClick={() => void unsent.open(part)}>
              {t(`unsent.${part}.send`)}
            </ActButton>
            <ActButton tone="danger" onClick={() => unsent.throwAway(part)}>
              {t('unsent.throwAway')}
            </ActButton>
          </>
        )}
      </div>
    );
  });
};
