import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReceivableFieldsFragment } from '../../graphql/generated/graphql';
import { dateInJapan, formatDate, formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { DecideWriteOff } from './decide-write-off';
import { ProposeWriteOff } from './propose-write-off';

interface ReceivableProps {
  bill: ReceivableFieldsFragment;
  aloneUpToMinor: number;
}

/** One bill: whose it is, what was tried, and how it stands with giving it up. */
export const Receivable = ({ bill, aloneUpToMinor }: ReceivableProps) => {
  const { t } = useTranslation('admin');
  const { writeOff } = bill;
  return (
    <Card>
      <h3>{t('receivables.heading', { client: bill.clientName, number: bill.number })}</h3>
      <div>
        <State bill={bill} />
      </div>
      <KeyValueList items={[...owed(bill, t), ...(writeOff ? told(writeOff, t) : [])]} />
      {bill.depositMinor > 0 && <p>{t('receivables.depositFirst')}</p>}
      {bill.keptMinor > 0 && <p>{t('receivables.keptFirst')}</p>}
      {writeOff?.status === 'PROPOSED' && <DecideWriteOff bill={bill} writeOff={writeOff} />}
      {(!writeOff || writeOff.status === 'REFUSED') && bill.depositMinor === 0 && (
        <ProposeWriteOff bill={bill} alone={bill.openMinor <= aloneUpToMinor} />
      )}
    </Card>
  );
};

const State = ({ bill: { writeOff, openMinor } }: { bill: ReceivableFieldsFragment }) => {
  const { t } = useTranslation('admin');
  if (writeOff?.status === 'PROPOSED')
    return <StateLabel tone="waiting">{t('receivables.states.proposed')}</StateLabel>;
  if (writeOff?.status !== 'APPROVED')
    return <StateLabel tone="failed">{t('receivables.states.open')}</StateLabel>;
  return openMinor === 0 ? (
    <StateLabel tone="done">{t('receivables.states.paid')}</StateLabel>
  ) : (
    <StateLabel tone="paused">{t('receivables.states.written')}</StateLabel>
  );
};

const owed = (bill: ReceivableFieldsFragment, t: TFunction<'admin'>) => [
  { label: t('receivables.openMinor'), value: <Yen amountMinor={bill.openMinor} /> },
  {
    label: t('receivables.since'),
    value: t('receivables.sinceDays', { date: formatDate(bill.since), days: bill.ageDays }),
  },
  { label: t('receivables.tried'), value: tried(bill, t) },
  ...(bill.clientPhone ? [{ label: t('refunds.phone'), value: bill.clientPhone }] : []),
  ...(bill.depositMinor > 0
    ? [{ label: t('receivables.deposit'), value: <Yen amountMinor={bill.depositMinor} /> }]
    : []),
  ...(bill.keptMinor > 0
    ? [{ label: t('receivables.kept'), value: <Yen amountMinor={bill.keptMinor} /> }]
    : []),
  {
    label: t('receivables.contract'),
    value: <Link to={`/admin/contracts/${bill.contractId}`}>{bill.contractNumber}</Link>,
  },
];

function tried(bill: ReceivableFieldsFragment, t: TFunction<'admin'>): string {
  const way =
    bill.way === 'CARD'
      ? t('receivables.refusals', {
          count: bill.refusals,
          reason: (bill.failureReason ?? '').replace(/。$/u, ''),
        })
      : t(`receivables.asked.${bill.way}`);
  return bill.stage === 'TERMINATED' && bill.stageAt
    ? `${way} ${t('receivables.ended', { date: formatDate(dateInJapan(new Date(bill.stageAt))) })}`
    : way;
}

const told = (off: NonNullable<ReceivableFieldsFragment['writeOff']>, t: TFunction<'admin'>) => [
  { label: t('receivables.reason'), value: off.reason },
  {
    label: t('receivables.proposedBy'),
    value: t('receivables.by', { person: off.proposedBy, moment: formatMoment(off.proposedAt) }),
  },
  ...(off.status === 'APPROVED'
    ? [
        {
          label: t('receivables.loss'),
          value: <Yen amountMinor={off.amountMinor - off.taxMinor} />,
        },
        { label: t('receivables.lossTax'), value: <Yen amountMinor={off.taxMinor} /> },
        { label: t('receivables.recovered'), value: <Yen amountMinor={off.recoveredMinor} /> },
      ]
    : []),
  ...(off.refusedFor ? [{ label: t('refunds.refusedFor'), value: off.refusedFor }] : []),
];
