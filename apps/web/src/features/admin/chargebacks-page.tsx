import { useTranslation } from 'react-i18next';
import { ChargebacksDocument, type ChargebackFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Yen } from '../../ui/money';
import { Page } from '../../ui/page';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import styles from './admin.module.css';
import { ChargebackEvidence } from './chargeback-evidence';
import { LostDeposit } from './lost-deposit';

const tones: Readonly<Record<ChargebackFieldsFragment['state'], StateTone>> = {
  INQUIRY: 'waiting',
  OPEN: 'failed',
  UNDER_REVIEW: 'waiting',
  WON: 'done',
  LOST: 'failed',
  CLOSED: 'done',
};

/** What a bank contests; what has to be answered stands first. */
const ChargebacksPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(ChargebacksDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('chargeback.title')} width="wide">
      <p>{t('chargeback.lead')}</p>
      <Answered query={query}>
        {({ chargebacks }) =>
          chargebacks.length === 0 ? (
            <Empty>{t('chargeback.empty')}</Empty>
          ) : (
            <Stacked label={t('chargeback.title')}>
              {chargebacks.map((each) => (
                <Contested key={each.id} chargeback={each} />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

const Contested = ({ chargeback }: { chargeback: ChargebackFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const { state, documentNumber: number, evidenceDueAt, evidenceAt, evidenceText, closedAt } = chargeback;
  const ofDeposit = chargeback.invoiceId === null;
  return (
    <Card>
      <h3>
        {t(ofDeposit ? 'chargeback.depositHeading' : 'credit.heading', {
          client: chargeback.clientName,
          number,
        })}
      </h3>
      <div>
        <StateLabel tone={tones[state]}>{t(`chargeback.states.${state}`)}</StateLabel>
      </div>
      <p>{t(ofDeposit ? `chargeback.depositMeans.${state}` : `chargeback.means.${state}`)}</p>
      <KeyValueList
        items={[
          { label: t('chargeback.amount'), value: <Yen amountMinor={chargeback.amountMinor} /> },
          ...(chargeback.feeMinor > 0
            ? [{ label: t('chargeback.fee'), value: <Yen amountMinor={chargeback.feeMinor} /> }]
            : []),
          { label: t('chargeback.reason'), value: chargeback.reason },
          { label: t('chargeback.openedAt'), value: formatMoment(chargeback.openedAt) },
          ...(evidenceDueAt && !closedAt && !evidenceAt
            ? [{ label: t('chargeback.dueAt'), value: <strong>{formatMoment(evidenceDueAt)}</strong> }]
            : []),
          ...(evidenceAt ? [{ label: t('chargeback.sentAt'), value: formatMoment(evidenceAt) }] : []),
          ...(closedAt ? [{ label: t('chargeback.closedAt'), value: formatMoment(closedAt) }] : []),
        ]}
      />
      {chargeback.depositGone && <LostDeposit chargeback={chargeback} />}
      {chargeback.answerable && <ChargebackEvidence chargeback={chargeback} />}
      {evidenceText && (
        <Disclosure label={t('chargeback.sent')}>
          <p className={styles.evidence}>{evidenceText}</p>
        </Disclosure>
      )}
      <p>
        <a href={chargeback.providerUrl} target="_blank" rel="noreferrer">
          {t('chargeback.provider')}
        </a>
      </p>
    </Card>
  );
};

export default ChargebacksPage;
