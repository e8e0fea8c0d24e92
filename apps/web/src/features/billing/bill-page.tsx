import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ContractsDocument, type ContractsQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { InvoiceList } from './invoice-list';
import { KeptFunds } from './kept-funds';
import { MonthUsage } from './month-usage';
import { SpendingPart } from './spending-part';

const BillOf = ({ contracts }: { contracts: ContractsQuery['contracts'] }) => {
  const { t } = useTranslation('bill');
  const [params, setParams] = useSearchParams();
  const chosen = contracts.find(({ id }) => id === params.get('contract')) ?? contracts[0];
  if (!chosen)
    return (
      <Empty action={<PrimaryButton to="/owner/contracts">{t('toContracts')}</PrimaryButton>}>
        {t('none')}
      </Empty>
    );
  const month = params.get('month');
  const show = (next: Record<string, string>) =>
    setParams({ contract: chosen.id, ...next }, { replace: true, preventScrollReset: true });
  return (
    <>
      {contracts.length > 1 && (
        <NativeSelect
          label={t('contract')}
          value={chosen.id}
          onChange={(event) => show({ contract: event.currentTarget.value })}
          data={contracts.map(({ id, number, version }) => ({
            value: id,
            label: `${version.name} ${number}`,
          }))}
        />
      )}
      <MonthUsage
        contractId={chosen.id}
        startsOn={chosen.startsOn}
        month={month}
        onMonth={(next) => show({ month: next })}
      />
      <SpendingPart contractId={chosen.id} />
      <KeptFunds />
      <InvoiceList contractId={chosen.id} />
    </>
  );
};

const BillPage = () => {
  const { t } = useTranslation('bill');
  const query = useAsk(ContractsDocument, {});
  return (
    <Page title={t('title')}>
      <Answered query={query}>{({ contracts }) => <BillOf contracts={contracts} />}</Answered>
    </Page>
  );
};

export default BillPage;
