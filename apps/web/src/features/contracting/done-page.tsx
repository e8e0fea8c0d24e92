import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ContractDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';

const pollMs = 1500;
const patienceMs = 20_000;

/** The payment company's word may arrive after the person does, so the page asks until the contract is active. */
const DonePage = () => {
  const { t } = useTranslation('contract');
  const { id = '' } = useParams();
  const [isWaiting, setWaiting] = useState(true);
  const [isSlow, setSlow] = useState(false);
  const query = useAsk(ContractDocument, { id }, isWaiting ? { refetchEveryMs: pollMs, staleMs: 0 } : {});
  const status = query.data?.contract.status;

  useEffect(() => {
    if (status && status !== 'AWAITING_PAYMENT_METHOD') setWaiting(false);
  }, [status]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);

  return (
    <Answered whole query={query}>
      {({ contract }) =>
        contract.status === 'AWAITING_PAYMENT_METHOD' ? (
          <Page title={t('done.waitingTitle')}>
            <p role="status">{t(isSlow ? 'done.slow' : 'done.waiting')}</p>
            {isSlow && <PrimaryButton to={`/owner/contracts/${id}`}>{t('pay.toContract')}</PrimaryButton>}
          </Page>
        ) : (
          <Page title={t('done.title')}>
            <KeyValueList
              items={[
                { label: t('done.number'), value: contract.number },
                { label: t('quote.bundle'), value: contract.version.name },
              ]}
            />
            <Section title={t('done.next')}>
              <Bullets ordered>
                <span>{t('done.steps.desk')}</span>
                <span>{t('done.steps.start', { date: formatDate(contract.startsOn) })}</span>
                <span>{t('done.steps.report')}</span>
              </Bullets>
            </Section>
            <PrimaryButton to={contract.deskId ? `/owner/desks/${contract.deskId}` : '/owner/desks'}>
              {t('done.toDesk')}
            </PrimaryButton>
            <p>
              <a href={contract.pdfUrl} target="_blank" rel="noreferrer">
                {t('done.pdf')}
              </a>
            </p>
          </Page>
        )
      }
    </Answered>
  );
};

export default DonePage;
