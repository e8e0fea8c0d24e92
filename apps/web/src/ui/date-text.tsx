import { useTranslation } from 'react-i18next';
import { formatDate, formatMoment } from '../i18n/format';

type DateTextProps =
  { date: string; withYear?: boolean; instant?: never } | { instant: string; date?: never };

/** A calendar date, or an instant shown on Japanese clocks; absolute, with weekday. */
export const DateText = (props: DateTextProps) => {
  useTranslation();
  if (props.instant !== undefined) return <time dateTime={props.instant}>{formatMoment(props.instant)}</time>;
  return <time dateTime={props.date}>{formatDate(props.date!, props.withYear ?? true)}</time>;
};
