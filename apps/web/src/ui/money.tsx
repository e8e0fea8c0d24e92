import { useTranslation } from 'react-i18next';
import { formatYen } from '../i18n/format';
import styles from './money.module.css';

interface YenProps {
  /** Whole yen (JPY has no smaller unit). */
  amountMinor: number;
  size?: 'text' | 'big' | 'hero';
}

export const Yen = ({ amountMinor, size = 'text' }: YenProps) => {
  useTranslation(); // re-renders when the language changes
  return <span className={styles[size]}>{formatYen(amountMinor)}</span>;
};

/** A low-to-high estimate; one amount when both ends agree. */
export const YenRange = ({
  lowMinor,
  highMinor,
  size = 'text',
}: {
  lowMinor: number;
  highMinor: number;
  size?: 'text' | 'big';
}) => {
  const { t } = useTranslation();
  const text =
    lowMinor === highMinor
      ? formatYen(lowMinor)
      : t('range', { from: formatYen(lowMinor), to: formatYen(highMinor) });
  return <span className={styles[size]}>{text}</span>;
};
