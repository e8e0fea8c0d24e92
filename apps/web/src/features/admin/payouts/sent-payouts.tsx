import { useTranslation } from 'react-i18next';
import {
  MoneyCockpitDocument,
  PayoutsDocument,
  type PayoutsQuery,
  ResendPayoutsDocument,
} from '../../../graphql/generated/graphql';
import { useAsk, useTell } from '../../../graphql/hooks';
import { formatDate } from '../../../i18n/format';
import { Answered } from '../../../ui/answered';
import { Yen } from '../../../ui/money';
import { Section } from '../../../ui/page';
import { Empty, Problem } from '../../../ui/states';
import { ActButton } from '../../workplace/pieces/act-button';
import { DataTable } from '../../workplace/pieces/data-table';
import { PayoutState } from '../../workplace/payout-card';

/** Statements that were released, and a second try for those that could not be sent. */
export const SentPayouts = () => {
  const { t } = useTranslation('admin');
  const payouts = useAsk(PayoutsDocument, {});
  const resend = useTell(ResendPayoutsDocument, [PayoutsDocument, MoneyCockpitDocument]);
  return (
    <Section title={t('payouts.history')} full>
      <Answered query={payouts}>
        {(answer) =>
          answer.payouts.length === 0 ? (
            <Empty>{t('payouts.noHistory')}</Empty>
          ) : (
            <>
              <Statements payouts={answer.payouts} />
              <p role="status">{resend.data && t('payouts.resent')}</p>
              {resend.error ? <Problem error={resend.error} /> : null}
              {answer.payouts.some(({ status }) => status === 'failed') && (
                <div>
                  <ActButton busy={resend.isPending} onClick={() => resend.mutate({})}>
                    {t('payouts.resend')}
                  </ActButton>
                </div>
              )}
            </>
          )
        }
      </Answered>
    </Section>
  );
};

const Statements = ({ payouts }: Pick<PayoutsQuery, 'payouts'>) => {
  const { t } = useTranslation('admin');
  return (
    <DataTable
      caption={t('payouts.history')}
      rows={payouts}
      rowKey={({ id }) => id}
      columns={[
        { key: 'payee', head: t('payouts.payee'), cell: ({ payeeName }) => payeeName },
        { key: 'payOn', head: t('payouts.payOn'), cell: ({ payOn }) => formatDate(payOn) },
        {
          key: 'state',
          head: t('payouts.state'),
          cell: ({ status, bank, failureReason, bankReason }) => (
            <>
              <PayoutState status={status} bank={bank} />
              {(failureReason ?? bankReason) && <div>{failureReason ?? bankReason}</div>}
            </>
          ),
        },
        {
          key: 'amount',
          head: t('payouts.amount'),
          numeric: true,
          cell: ({ amountMinor }) => <Yen amountMinor={amountMinor} />,
        },
        {
          key: 'statement',
          head: t('payouts.statement'),
          cell: ({ statementPdfUrl, payeeName }) =>
            statementPdfUrl && (
              <a
                href={statementPdfUrl}
                target="_blank"
                rel="noreferrer"
                aria-label={t('payouts.statementSpoken', { payee: payeeName })}
              >
                {t('payouts.statementLink')}
              </a>
            ),
        },
      ]}
    />
  );
};
