import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import styles from './back-link.module.css';

/** Without an address it goes where the browser's Back goes. */
export const BackLink = ({ to, onBack, label }: { to?: string; onBack?: () => void; label?: string }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const content = (
    <>
      <IconArrowLeft size={20} aria-hidden />
      <span>{label ?? t('back')}</span>
    </>
  );
  if (to && !onBack)
    return (
      <Link className={styles.back} to={to}>
        {content}
      </Link>
    );
  return (
    <button type="button" className={styles.back} onClick={onBack ?? (() => void navigate(-1))}>
      {content}
    </button>
  );
};
