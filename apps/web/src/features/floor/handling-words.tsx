import { useTranslation } from 'react-i18next';
import type { HandlingFieldsFragment } from '../../graphql/generated/graphql';
import { clockText } from '../workplace/pieces/server-clock';

/** What a call takes on average, with its parts, and how often a caller got another agent. */
export const HandlingWords = ({ of: handling }: { of: HandlingFieldsFragment }) => {
  const { t } = useTranslation('floor');
  const time = (seconds: number | null | undefined) => clockText(Math.round(seconds ?? 0));
  return (
    <>
      {handling.averageSeconds != null && (
        <span>
          {t('handling.average', {
            time: time(handling.averageSeconds),
            talk: time(handling.talkSeconds),
            hold: time(handling.holdSeconds),
            wrapUp: time(handling.wrapUpSeconds),
          })}
        </span>
      )}
      {handling.handedOn > 0 && <span>{t('handling.handedOn', { count: handling.handedOn })}</span>}
    </>
  );
};
