import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyCallsDocument, type RecordedCallFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { timeOfDay } from '../workplace/pieces/server-clock';
import styles from './recorded.module.css';

const TYPING_MS = 300;

const CallCard = ({ of: { id, recordedAt, corrections, call } }: { of: RecordedCallFieldsFragment }) => {
  const { t } = useTranslation(['recorded', 'call-desk']);
  return (
    <Card>
      <div className={styles.head}>
        <span>{recordedAt && timeOfDay(Date.parse(recordedAt))}</span>
        <strong>{call.outcome && t(`call-desk:outcomes.${call.outcome}`)}</strong>
        {call.urgency && call.urgency !== 'NORMAL' && <span>{t(`call-desk:urgencies.${call.urgency}`)}</span>}
        {corrections.length > 0 && <StateLabel tone="waiting">{t('corrected')}</StateLabel>}
      </div>
      <Link to={`/desk/calls/${id}`} data-tall>
        {t('of', {
          client: call.desk.clientName,
          caller: call.callerName ?? call.callerNumber ?? t('unknown'),
        })}
      </Link>
      {call.message && <p className={`${styles.text} ${styles.clamp}`}>{call.message}</p>}
    </Card>
  );
};

/** What this agent recorded today; each can be opened and put right. */
const ListPage = () => {
  const { t } = useTranslation('recorded');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const query = useAsk(MyCallsDocument, { search: search || null }, { keepPrevious: true, staleMs: 0 });
  return (
    <Page title={t('title')}>
      <TextInput
        type="search"
        label={t('search')}
        description={t('searchHint')}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        autoComplete="off"
      />
      <Answered query={query}>
        {({ myCalls }) =>
          myCalls.length === 0 ? (
            <Empty>{t(search ? 'notFound' : 'none')}</Empty>
          ) : (
            <>
              <p role="status">{t('count', { count: myCalls.length })}</p>
              <Stacked label={t('title')}>
                {myCalls.map((recorded) => (
                  <CallCard key={recorded.id} of={recorded} />
                ))}
              </Stacked>
            </>
          )
        }
      </Answered>
    </Page>
  );
};

export default ListPage;
