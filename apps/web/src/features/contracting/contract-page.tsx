import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  ContractDocument,
  type ContractFieldsFragment,
  PaymentMethodDocument,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMomentOfYear } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Disclosure } from '../../ui/disclosure';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { CancelContract } from './cancel-contract';
import { ContractProse } from './contract-prose';
import { Deposit } from './deposit';
import { PlanChanges } from './plan-changes';
import { contractTones } from './quote-states';
import { usePlanTerms } from './terms';

const PaymentMethod = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation(['contract', 'common']);
  const { data } = useAsk(PaymentMethodDocument, { contractId });
  if (!data) return null;
  const { ready, label, way } = data.paymentMethod;
  if (way !== 'CARD') return <>{t(`pay.ways.${way}`)}</>;
  if (!ready) return <>{t('status.contract.AWAITING_PAYMENT_METHOD')}</>;
  return <>{label ?? t('pay.readyPlain')}</>;
};

const ContractDetails = ({ contract }: { contract: ContractFieldsFragment }) => {
  const { t } = useTranslation(['contract', 'common']);
  const planTerms = usePlanTerms();
  const { signature } = contract;
  const isAwaiting = contract.status === 'AWAITING_PAYMENT_METHOD';
  const canCancel = contract.status === 'ACTIVE' || contract.status === 'SUSPENDED' || isAwaiting;
  return (
    <Page title={contract.version.name} lead={t('list.title')} back="/owner/contracts">
      <div>
        <StateLabel tone={contractTones[contract.status]}>
          {t(`status.contract.${contract.status}`)}
        </StateLabel>
      </div>
      {isAwaiting && (
        <Card tone="notice">
          <p>{t('pay.unfinished')}</p>
          <PrimaryButton to={`/contracts/${contract.id}/pay`}>{t('one.toPay')}</PrimaryButton>
        </Card>
      )}
      <KeyValueList
        items={[
          { label: t('one.number'), value: contract.number },
          { label: t('one.client'), value: contract.clientName },
          { label: t('quote.producer'), value: contract.producerName },
          { label: t('quote.operator'), value: contract.operatorName },
          { label: t('quote.startsOn'), value: <DateText date={contract.startsOn} /> },
          { label: t('one.minimumTerm'), value: <DateText date={contract.minimumTermEndsOn} /> },
          ...(contract.endsOn
            ? [{ label: t('one.endsOn'), value: <DateText date={contract.endsOn} /> }]
            : []),
          {
            label: t('quote.plan'),
            value: contract.plan.name,
            ...(contract.status === 'ACTIVE' && {
              change: {
                label: t('common:change'),
                to: `/owner/contracts/${contract.id}/plan`,
                spoken: t('planChange.spoken'),
              },
            }),
          },
          ...planTerms(contract.plan),
          {
            label: t('one.paymentMethod'),
            value: <PaymentMethod contractId={contract.id} />,
            change: {
              label: t('common:change'),
              to: `/contracts/${contract.id}/pay`,
              spoken: t('one.changePayment'),
            },
          },
          {
            label: t('one.signature'),
            value: t('one.signatureValue', {
              name: signature.signerName,
              moment: formatMomentOfYear(signature.signedAt),
            }),
          },
        ]}
      />
      <p>
        <a href={contract.pdfUrl} target="_blank" rel="noreferrer">
          {t('one.pdf')}
        </a>
      </p>
      <Deposit contractId={contract.id} />
      <PlanChanges changes={contract.planChanges} />
      <Disclosure label={t('one.text')}>
        <ContractProse text={contract.contractText} hash={signature.textHash} hashLabel={t('one.hash')} />
      </Disclosure>
      {contract.deskId && (
        <SecondaryButton to={`/owner/desks/${contract.deskId}`}>{t('one.toDesk')}</SecondaryButton>
      )}
      <SecondaryButton to={`/owner/bill?contract=${contract.id}`}>{t('one.toBill')}</SecondaryButton>
      <Section title={t('one.cancelTitle')}>
        <CancelContract contract={contract} canCancel={canCancel} />
      </Section>
    </Page>
  );
};

const ContractPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(ContractDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ contract }) => <ContractDetails contract={contract} />}
    </Answered>
  );
};

export default ContractPage;
