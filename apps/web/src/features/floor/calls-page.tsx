import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  type CallResult,
  DesksDocument,
  FloorCallsDocument,
  type FloorCallsQuery,
  RoutingDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useAskPages } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { dayAt, DAY_MS, PeriodForm } from '../fulfilment/period-form';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { clockText } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';
import { StoryButton } from './story-button';

type Call = FloorCallsQuery['floorCalls']['items'][number];

const TYPING_MS = 300;
const results: readonly CallResult[] = [
  'MESSAGE',
  'TRANSFERRED',
  'RESOLVED',
  'APPOINTMENT',
  'SPAM',
  'WRONG_NUMBER',
  'SILENT',
  'ABANDONED',
];
const resultOf = (named: string | null) => results.find((result) => result === named) ?? null;

/** Every call of the floor, to find one again and see all that happened to it. */
const CallsPage = () => {
  const { t } = useTranslation('floor');
  const [params, setParams] = useSearchParams();
  const desks = useAsk(DesksDocument, {});
  const [typed, setTyped] = useState(params.get('search') ?? '');
  const [search] = useDebouncedValue(typed.trim(), TYPING_MS);
  const until = params.get('until') ?? dayAt(Date.now());
  const from = params.get('from') ?? dayAt(Date.parse(until) - 6 * DAY_MS);
  const deskId = params.get('desk');
  const agentId = params.get('agent');
  const result = resultOf(params.get('result'));
  const calls = useAskPages(
    FloorCallsDocument,
    { deskId, agentId, from, until, result, search: search || null },
    ({ floorCalls: { next } }) => next,
  );
  const show = (changes: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changes))
      if (value) next.set(name, value);
      else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Page title={t('calls.find')} back="/floor" width="wide">
      <PeriodForm
        key={`${from} ${until} ${deskId}`}
        from={from}
        until={until}
        deskId={deskId ?? ''}
        desks={desks.data?.desks ?? []}
        onShow={(period) => show({ desk: '', ...period })}
      />
      <div className={styles.find}>
        <TextInput
          type="search"
          label={t('calls.search')}
          description={t('calls.searchHint')}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
          autoComplete="off"
        />
        <ResultSelect value={result} onChange={(chosen) => show({ result: chosen })} />
        <AgentSelect value={agentId ?? ''} onChange={(chosen) => show({ agent: chosen })} />
      </div>
      <Answered query={calls} lines={6}>
        {({ pages }) => {
          const items = pages.flatMap(({ floorCalls }) => floorCalls.items);
          return items.length === 0 ? (
            <Empty>{t('calls.noneFound')}</Empty>
          ) : (
            <>
              <Found calls={items} />
              {calls.hasNextPage && (
                <ActButton busy={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
                  {t('calls.more')}
                </ActButton>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
};

const useResultWords = () => {
  const { t } = useTranslation(['floor', 'call-desk']);
  return (result: CallResult) =>
    result === 'ABANDONED' ? t('recent.abandoned') : t(`call-desk:outcomes.${result}`);
};

const ResultSelect = ({
  value,
  onChange,
}: {
  value: CallResult | null;
  onChange: (chosen: string) => void;
}) => {
  const { t } = useTranslation('floor');
  const wordOf = useResultWords();
  return (
    <NativeSelect
      label={t('recent.outcome')}
      value={value ?? ''}
      data={[
        { value: '', label: t('calls.anyResult') },
        ...results.map((result) => ({ value: result, label: wordOf(result) })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

const AgentSelect = ({ value, onChange }: { value: string; onChange: (chosen: string) => void }) => {
  const { t } = useTranslation('floor');
  const { data } = useAsk(RoutingDocument, {});
  const agents = data?.routing.agents ?? [];
  return (
    <NativeSelect
      label={t('calls.agent')}
      value={value}
      data={[
        { value: '', label: t('calls.anyAgent') },
        ...agents.flatMap(({ personId, name }) => (name ? [{ value: personId, label: name }] : [])),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};

const Found = ({ calls }: { calls: readonly Call[] }) => {
  const { t } = useTranslation('floor');
  const wordOf = useResultWords();
  const comeOf = ({ state, outcome }: Call) =>
    state === 'ABANDONED' ? wordOf('ABANDONED') : outcome ? wordOf(outcome) : t('calls.goesOn');
  return (
    <DataTable
      caption={t('calls.find')}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'at',
          head: t('recent.at'),
          cell: ({ offeredAt }) => <time dateTime={offeredAt}>{formatMoment(offeredAt)}</time>,
        },
        {
          key: 'client',
          head: t('calls.client'),
          cell: ({ id, desk }) => <StoryButton id={id} client={desk.clientName} />,
        },
        { key: 'desk', head: t('byDesk.desk'), cell: ({ desk }) => desk.name },
        {
          key: 'caller',
          head: t('calls.caller'),
          cell: ({ callerName, callerNumber }) => callerName ?? callerNumber ?? t('calls.hidden'),
        },
        { key: 'outcome', head: t('recent.outcome'), cell: comeOf },
        {
          key: 'talk',
          head: t('recent.talk'),
          numeric: true,
          cell: ({ talkSeconds }) => clockText(talkSeconds ?? 0),
        },
        { key: 'agent', head: t('calls.agent'), cell: ({ agentName }) => agentName ?? '' },
      ]}
    />
  );
};

export default CallsPage;
