import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondaryButton } from '../../ui/buttons';
import styles from './copy-address.module.css';

/** An address to hand on: marked whole at a touch, and copied by a button. */
export const CopyAddress = ({ address }: { address: string }) => {
  const { t } = useTranslation('diagnosis');
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () =>
    // Without a safe connection there is no clipboard at all.
    (navigator.clipboard ? navigator.clipboard.writeText(address) : Promise.reject(new Error('none'))).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <>
      <input
        readOnly
        className={styles.address}
        aria-label={t('share.address')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <SecondaryButton onClick={() => void copy()}>
        {t(outcome === 'copied' ? 'share.copied' : 'share.copy')}
      </SecondaryButton>
      <p role="status">{outcome === 'refused' && t('share.copyRefused')}</p>
    </>
  );
};
