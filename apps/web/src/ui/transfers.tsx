import { IconPhoneOff, IconPhoneOutgoing } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format';
import styles from './transfers.module.css';

interface Transfer {
  readonly kind: 'OUTSIDE' | 'COLLEAGUE';
  readonly to?: string | null;
  readonly at: string;
  readonly answered: boolean;
  readonly putThrough: boolean;
}

/** To whom a call was put through, when, and whether they answered; colleagues of the desk have no name. */
export const Transfers = ({ of }: { of: readonly Transfer[] }) => {
  const { t } = useTranslation();
  if (of.length === 0) return null;
  return (
    <ul className={styles.transfers} aria-label={t('transfer.title')}>
      {of.map(({ kind, to, at, answered, putThrough }) => {
        const how = putThrough ? 'putThrough' : answered ? 'answered' : 'unanswered';
        const Icon = answered ? IconPhoneOutgoing : IconPhoneOff;
        return (
          <li key={at}>
            <Icon size={18} aria-hidden />
            <span>
              {t(`transfer.${how}`, { who: kind === 'OUTSIDE' && to ? to : t('transfer.colleague') })}{' '}
              <time dateTime={at}>{formatMoment(at)}</time>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
