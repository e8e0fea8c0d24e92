import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondaryButton } from '../../ui/buttons';
import styles from './copy-address.module.css';

/** An address to hand on: marked whole at a touch, and copied by a button. */
export const CopyAddress = ({ address }: { address: string }) => {
  const { t } = useTranslation('diagnosis');
  const [copied, setCopied] = useState(false);
  return (
    <>
      <input
        readOnly
        className={styles.address}
        aria-label={t('share.address')}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <SecondaryButton
        onClick={() => void navigator.clipboard?.writeText(address).then(() => setCopied(true))}
      >
        {t(copied ? 'share.copied' : 'share.copy')}
      </SecondaryButton>
    </>
  );
};
