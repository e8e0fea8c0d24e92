import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './brand.module.css';

/** The mark: a counter window with a lamp lit. */
export const Brand = ({ to = '/' }: { to?: string }) => {
  const { t } = useTranslation();
  return (
    <Link to={to} className={styles.brand} aria-label={t('brandAlt')} data-plain>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="7" fill="#0055ad" />
        <path
          d="M7 25V13a9 9 0 0 1 18 0v12M5 25h22"
          fill="none"
          stroke="#fff"
          strokeWidth="3"
          strokeLinecap="round"
        />
        <circle cx="16" cy="16" r="3" fill="#ffd43d" />
      </svg>
      <span aria-hidden>{t('brand')}</span>
    </Link>
  );
};
