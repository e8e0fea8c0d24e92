import { useTranslation } from 'react-i18next';
import type { PayoutRunFieldsFragment } from '../../../graphql/generated/graphql';
import { formatDate, formatMoment } from '../../../i18n/format';
import { Yen } from '../../../ui/money';
import { Section } from '../../../ui/page';
import { StateLabel, type StateTone } from '../../../ui/state-label';
import { DataTable } from '../../workplace/pieces/data-table';

const tones = {
  PREPARED: 'waiting',
  RELEASED: 'done',
  REFUSED: 'failed',
  OUTDATED: 'before',
} as const satisfies Record<PayoutRunFieldsFragment['status'], StateTone>;

/** Who prepared and who released or refused, for the record. */
export const DecidedRuns = ({ runs }: { runs: readonly PayoutRunFieldsFragment[] }) => {
  const { t } = useTranslation('admin');
  if (runs.length === 0) return null;
  const by = (person: string, moment: string) => t('payouts.by', { person, moment: formatMoment(moment) });
  return (
    <Section title={t('payouts.decided')} full>
      <DataTable
        caption={t('payouts.decided')}
        rows={runs}
        rowKey={({ id }) => id}
        columns={[
          { key: 'payOn', head: t('payouts.payOn'), cell: ({ payOn }) => formatDate(payOn) },
          {
            key: 'state',
            head: t('payouts.state'),
            cell: ({ status, reason, alone }) => (
              <>
                <StateLabel tone={tones[status]}>{t(`payouts.runStates.${status}`)}</StateLabel>
                {alone && <div>{t('payouts.alone')}</div>}
                {reason && <div>{reason}</div>}
              </>
            ),
          },
          {
            key: 'prepared',
            head: t('payouts.prepared'),
            cell: ({ preparedBy, preparedAt }) => by(preparedBy, preparedAt),
          },
          {
            key: 'decidedBy',
            head: t('payouts.decision'),
            cell: ({ decidedBy, decidedAt }) =>
              decidedBy && decidedAt ? by(decidedBy, decidedAt) : t('payouts.nobody'),
          },
          {
            key: 'total',
            head: t('payouts.total'),
            numeric: true,
            cell: ({ totalMinor }) => <Yen amountMinor={totalMinor} />,
          },
        ]}
      />
    </Section>
  );
};
