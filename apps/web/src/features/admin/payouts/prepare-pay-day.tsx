import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  PayoutPreviewDocument,
  type PayoutPreviewQuery,
  PayoutRunsDocument,
  PreparePayoutsDocument,
} from '../../../graphql/generated/graphql';
import { useAsk, useTell } from '../../../graphql/hooks';
import { formatDate, formatYen } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Bullets } from '../../../ui/lists';
import { Empty, Problem } from '../../../ui/states';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';
import { PayeeTable } from './payee-table';

/** See what a pay day would send and to whom not, then hand it to the second person. */
export const PreparePayDay = ({ today }: { today: string }) => {
  const { t } = useTranslation('admin');
  const [payOn, setPayOn] = useState(today);
  const preview = useAsk(
    PayoutPreviewDocument,
    { payOn },
    { enabled: payOn !== '', staleMs: 0, keepPrevious: true },
  );
  const prepare = useTell(PreparePayoutsDocument, [PayoutRunsDocument, PayoutPreviewDocument]);
  return (
    <>
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('payouts.payOn')}
          description={t('payouts.payOnHint')}
          value={payOn}
          onChange={(event) => {
            prepare.reset();
            setPayOn(event.currentTarget.value);
          }}
        />
      </div>
      <p role="status">
        {prepare.data && t('payouts.done', { day: formatDate(prepare.data.preparePayouts.payOn) })}
      </p>
      <Answered query={preview}>
        {({ payoutPreview }) => (
          <>
            <Planned plan={payoutPreview} />
            <Concerns
              title={t('payouts.advances')}
              exceptions={payoutPreview.exceptions.filter(({ concern }) => concern === 'ADVANCED')}
            />
            <Concerns
              title={t('payouts.exceptions')}
              exceptions={payoutPreview.exceptions.filter(({ concern }) => concern !== 'ADVANCED')}
            />
            {prepare.error ? <Problem error={prepare.error} /> : null}
            {plannedOf(payoutPreview).length > 0 && (
              <div>
                <ActButton tone="primary" busy={prepare.isPending} onClick={() => prepare.mutate({ payOn })}>
                  {t('payouts.prepare')}
                </ActButton>
              </div>
            )}
          </>
        )}
      </Answered>
    </>
  );
};

type Preview = PayoutPreviewQuery['payoutPreview'];

const advancedTo = ({ exceptions }: Preview, payee: Preview['payouts'][number]) =>
  exceptions.find(
    ({ concern, payeeName, payeeKind }) =>
      concern === 'ADVANCED' && payeeName === payee.payeeName && payeeKind === payee.payeeKind,
  )?.netMinor ?? 0;

/** Without what earlier runs of the day have written already. */
const plannedOf = ({ payouts }: Preview) => payouts.filter(({ number }) => number === null);

const Planned = ({ plan }: { plan: Preview }) => {
  const { t } = useTranslation('admin');
  const planned = plannedOf(plan);
  if (planned.length === 0) return <Empty>{t('payouts.nothing', { day: formatDate(plan.payOn) })}</Empty>;
  return (
    <PayeeTable
      caption={t('payouts.prepareTitle')}
      payees={planned.map((payout) => ({
        ...payout,
        advancedMinor: advancedTo(plan, payout),
        ready: payout.failureReason === null,
      }))}
      totalMinor={planned.reduce((sum, { amountMinor }) => sum + amountMinor, 0)}
    />
  );
};

const Concerns = ({ title, exceptions }: Pick<Preview, 'exceptions'> & { title: string }) => {
  const { t } = useTranslation('admin');
  if (exceptions.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Bullets>
        {exceptions.map(({ payeeName, concern, netMinor }) =>
          t(`payouts.concerns.${concern}`, { payee: payeeName, amount: formatYen(Math.abs(netMinor)) }),
        )}
      </Bullets>
    </section>
  );
};
