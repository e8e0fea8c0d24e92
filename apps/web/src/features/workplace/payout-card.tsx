import { useTranslation } from 'react-i18next';
import type { PayoutFieldsFragment } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { DocumentLink } from '../../ui/document-link';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Confirmation, confirmationText } from './confirmation';
import { MoneyLines } from './money-lines';

const tones: Record<string, StateTone> = { planned: 'waiting', sent: 'done', failed: 'failed' };
const states = ['planned', 'sent', 'failed'] as const;

export const PayoutState = ({ status, bank }: { status: string; bank: PayoutFieldsFragment['bank'] }) => {
  const { t } = useTranslation('workplace');
  if (bank)
    return <StateLabel tone={bank === 'ARRIVED' ? 'done' : 'failed'}>{t(`payouts.bank.${bank}`)}</StateLabel>;
  const known = states.find((state) => state === status) ?? 'planned';
  return <StateLabel tone={tones[known]!}>{t(`payouts.states.${known}`)}</StateLabel>;
};

/** One statement: total first, then how it came about. */
export const PayoutCard = ({ payout }: { payout: PayoutFieldsFragment }) => {
  const { t } = useTranslation('workplace');
  const { period } = payout;
  return (
    <Card>
      <div>
        <PayoutState status={payout.status} bank={payout.bank} />
      </div>
      <h3>
        {t('payouts.period', { from: formatDate(period.startsOn), to: formatDate(period.endsOn, false) })}
      </h3>
      <p>
        <Yen amountMinor={payout.amountMinor} size="big" />
      </p>
      <KeyValueList
        items={[
          { label: t('payouts.payOn'), value: formatDate(payout.payOn) },
          { label: t('payouts.net'), value: <Yen amountMinor={payout.netMinor} /> },
          { label: t('payouts.tax'), value: <Yen amountMinor={payout.taxMinor} /> },
          ...confirmationText(payout, t),
          ...(payout.failureReason ? [{ label: t('payouts.failure'), value: payout.failureReason }] : []),
          ...(payout.bankReason ? [{ label: t('payouts.bankReason'), value: payout.bankReason }] : []),
        ]}
      />
      <Disclosure label={t('payouts.lines')}>
        <MoneyLines caption={t('payouts.lines')} lines={payout.lines} />
      </Disclosure>
      <Confirmation payout={payout} />
      {payout.statementPdfUrl && (
        <p>
          <DocumentLink pdfUrl={payout.statementPdfUrl} translationUrl={payout.statementTranslationUrl}>
            {t('payouts.pdf')}
          </DocumentLink>
        </p>
      )}
    </Card>
  );
};
