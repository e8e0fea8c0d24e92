import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { TrialBalanceDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import styles from './admin.module.css';
import { dayFrom } from './day-from';
import { TrialBalance } from './trial-balance';

/** The trial balance at the end of any day; every account leads to its entries. */
const LedgerPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const on = dayFrom(params);
  const query = useAsk(TrialBalanceDocument, { on }, { keepPrevious: true, staleMs: 0 });
  return (
    <Page title={t('trial.title')} width="wide" back="/admin/money">
      <p>{t('ledger.lead')}</p>
      <div className={styles.row}>
        <TextInput
          type="date"
          label={t('ledger.on')}
          value={on ?? ''}
          onChange={({ currentTarget: { value } }) => setParams(value ? { on: value } : {})}
        />
      </div>
      <Answered query={query} lines={8}>
        {({ now, trialBalance }) => (
          <>
            <p role="status">{t('ledger.asOf', { date: formatDate(on ?? dateInJapan(new Date(now))) })}</p>
            <TrialBalance balance={trialBalance} on={on} />
          </>
        )}
      </Answered>
    </Page>
  );
};

export default LedgerPage;
