import { useTranslation } from 'react-i18next';
import { type ReceivableFieldsFragment, ReceivablesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { Ageing } from './ageing';
import { Receivable } from './receivable';
import { WriteOffPolicy } from './write-off-policy';

const isWrittenOff = ({ writeOff }: ReceivableFieldsFragment) => writeOff?.status === 'APPROVED';

/** Who owes what for how long; what nobody will pay any more is given up here. */
const ReceivablesPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(ReceivablesDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('receivables.title')} width="wide" back="/admin/money">
      <Answered query={query} lines={8}>
        {({ receivables: { ageing, bills, aloneUpToMinor } }) => (
          <>
            <Section title={t('receivables.ageing')} full>
              <Ageing bands={ageing} />
            </Section>
            <Section title={t('receivables.hopeless')} full>
              <p>{t('receivables.lead')}</p>
              <Bills
                label={t('receivables.hopeless')}
                empty={t('receivables.none')}
                bills={bills.filter((bill) => !isWrittenOff(bill))}
                aloneUpToMinor={aloneUpToMinor}
              />
            </Section>
            <Section title={t('receivables.written')} full>
              <p>{t('receivables.writtenLead')}</p>
              <Bills
                label={t('receivables.written')}
                empty={t('receivables.writtenNone')}
                bills={bills.filter(isWrittenOff)}
                aloneUpToMinor={aloneUpToMinor}
              />
            </Section>
            <Section title={t('receivables.policy')} full>
              <WriteOffPolicy upToMinor={aloneUpToMinor} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
};

interface BillsProps {
  label: string;
  empty: string;
  bills: readonly ReceivableFieldsFragment[];
  aloneUpToMinor: number;
}

const Bills = ({ label, empty, bills, aloneUpToMinor }: BillsProps) =>
  bills.length === 0 ? (
    <Empty>{empty}</Empty>
  ) : (
    <Stacked label={label}>
      {bills.map((bill) => (
        <Receivable key={bill.invoiceId} bill={bill} aloneUpToMinor={aloneUpToMinor} />
      ))}
    </Stacked>
  );

export default ReceivablesPage;
