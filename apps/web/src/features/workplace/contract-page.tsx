import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  type Role,
  ServedContractsDocument,
  type ServedContractsQuery,
  UsageDocument,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMonth, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { KeyValueList } from '../../ui/key-value-list';
import { Yen } from '../../ui/money';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { PlanChanges } from '../contracting/plan-changes';
import { contractTones } from '../contracting/quote-states';
import { IdentityRecords } from '../fulfilment/identity-records';
import { useSession } from '../identity/session';
import { MoneyLines } from './money-lines';

type ServedContract = ServedContractsQuery['contracts'][number];

const lists: Partial<Record<Role, string>> = { PRODUCER: '/studio/contracts', ADMIN: '/admin/contracts' };

const ContractOf = ({
  contract,
  back,
  seesMoney,
  seesRecords,
}: {
  contract: ServedContract;
  back: string;
  seesMoney: boolean;
  /** Whom the desk's number is lent to: the operator's and the platform's, not the producer's. */
  seesRecords: boolean;
}) => {
  const { t } = useTranslation(['workplace', 'contract']);
  const { version } = contract;
  const percent = (bps: number) => t('percent', { value: formatNumber(bps / 100, 2) });
  return (
    <Page title={contract.clientName} lead={t('contracts.title')} back={back}>
      <div>
        <StateLabel tone={contractTones[contract.status]}>
          {t(`contract:status.contract.${contract.status}`)}
        </StateLabel>
      </div>
      <KeyValueList
        items={[
          { label: t('contracts.number'), value: contract.number },
          { label: t('contracts.bundle'), value: version.name },
          { label: t('contracts.plan'), value: contract.plan.name },
          { label: t('contracts.base'), value: <Yen amountMinor={contract.plan.baseMinor} /> },
          {
            label: t('contracts.included'),
            value: t('contracts.units', { count: contract.plan.includedUnits }),
          },
          { label: t('contracts.startsOn'), value: <DateText date={contract.startsOn} /> },
          ...(contract.endsOn
            ? [{ label: t('contracts.endsOn'), value: <DateText date={contract.endsOn} /> }]
            : []),
          { label: t('contracts.producer'), value: contract.producerName },
          { label: t('contracts.operator'), value: contract.operatorName },
          {
            label: t('contracts.shares'),
            value: t('contracts.sharesValue', {
              producer: percent(version.producerShareBps),
              operator: percent(version.operatorShareBps),
              platform: percent(version.platformShareBps),
            }),
          },
        ]}
      />
      <PlanChanges changes={contract.planChanges} />
      {seesRecords && contract.deskId && <IdentityRecords deskId={contract.deskId} />}
      {seesMoney && <UsageNow contractId={contract.id} />}
    </Page>
  );
};

const UsageNow = ({ contractId }: { contractId: string }) => {
  const { t } = useTranslation('workplace');
  const query = useAsk(UsageDocument, { contractId, month: null });
  return (
    <Answered query={query}>
      {({ usage }) => (
        <Section title={t('usage.title', { month: formatMonth(`${usage.month}-01`) })}>
          <KeyValueList
            items={[
              { label: t('usage.billable'), value: t('contracts.units', { count: usage.billableUnits }) },
              { label: t('usage.free'), value: t('contracts.units', { count: usage.freeUnits }) },
              { label: t('usage.overage'), value: t('contracts.units', { count: usage.overageUnits }) },
              { label: t('usage.soFar'), value: <Yen amountMinor={usage.soFarWithTax} /> },
            ]}
          />
          <MoneyLines caption={t('usage.lines')} lines={usage.lines} />
        </Section>
      )}
    </Answered>
  );
};

const ContractPage = () => {
  const { t } = useTranslation('workplace');
  const { contractId = '' } = useParams();
  const { role } = useSession();
  const back = (role && lists[role]) ?? '/floor/contracts';
  const query = useAsk(ServedContractsDocument, {});
  return (
    <Answered query={query} lines={6}>
      {({ contracts }) => {
        const contract = contracts.find(({ id }) => id === contractId);
        if (contract)
          return (
            <ContractOf
              contract={contract}
              back={back}
              seesMoney={role !== 'SUPERVISOR'}
              seesRecords={role !== 'PRODUCER'}
            />
          );
        return (
          <Page title={t('contracts.missingTitle')} back={back}>
            <Empty>{t('contracts.missing')}</Empty>
          </Page>
        );
      }}
    </Answered>
  );
};

export default ContractPage;
