import { Progress } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type DataExportFieldsFragment,
  DataExportsDocument,
  type DataExportState,
  RequestExportDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from './pieces/data-table';

const tones: Record<DataExportState, StateTone> = {
  WAITING: 'waiting',
  RUNNING: 'active',
  READY: 'done',
  FAILED: 'failed',
  EXPIRED: 'paused',
};
const items = ['1', '2', '3', '4', '5', '6'] as const;
const isOpen = ({ state }: DataExportFieldsFragment) => state === 'WAITING' || state === 'RUNNING';

/** Everything of the company as one file: ask for it, see how far it is, fetch it while it is kept. */
const ExportPage = () => {
  const { t } = useTranslation('export');
  const [asks, setAsks] = useState(false);
  const query = useAsk(DataExportsDocument, {}, { refetchEveryMs: 3_000 });
  const request = useTell(RequestExportDocument, [DataExportsDocument]);
  const close = () => setAsks(false);
  return (
    <Page title={t('title')} width="column">
      <p>{t('lead')}</p>
      <Section title={t('what')}>
        <Bullets>
          {items.map((item) => (
            <span key={item}>{t(`items.${item}`)}</span>
          ))}
        </Bullets>
        <p>{t('formats')}</p>
        <p>{t('personal')}</p>
      </Section>
      <Answered query={query}>
        {({ dataExports }) => {
          const open = dataExports.find(isOpen);
          return (
            <>
              {open ? (
                <Running of={open} />
              ) : (
                <PrimaryButton onClick={() => setAsks(true)}>{t('start')}</PrimaryButton>
              )}
              <Section title={t('list')} full>
                {dataExports.length === 0 ? <Empty>{t('empty')}</Empty> : <Exports list={dataExports} />}
              </Section>
            </>
          );
        }}
      </Answered>
      <ConfirmDialog
        opened={asks}
        question={t('question')}
        verb={t('start')}
        busy={request.isPending}
        error={request.isError ? request.error : undefined}
        onClose={close}
        onConfirm={() => request.mutate({}, { onSuccess: close })}
      >
        <p>{t('effect')}</p>
      </ConfirmDialog>
    </Page>
  );
};

const Running = ({ of: { partsDone, partsAll } }: { of: DataExportFieldsFragment }) => {
  const { t } = useTranslation('export');
  const told = t('progress', { done: partsDone, all: partsAll });
  return (
    <div role="status">
      <p>{t('running')}</p>
      {partsAll > 0 && (
        <>
          <Progress value={(partsDone / partsAll) * 100} aria-label={told} />
          <p>{told}</p>
        </>
      )}
    </div>
  );
};

const Exports = ({ list }: { list: readonly DataExportFieldsFragment[] }) => {
  const { t } = useTranslation('export');
  const sizeOf = (bytes: number) =>
    bytes < 1_048_576
      ? t('sizeKb', { size: formatNumber(Math.ceil(bytes / 1_024)) })
      : t('sizeMb', { size: formatNumber(bytes / 1_048_576, 1) });
  return (
    <>
      <DataTable
        caption={t('list')}
        rows={list}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'requestedAt',
            head: t('requestedAt'),
            cell: ({ requestedAt }) => <DateText instant={requestedAt} />,
          },
          {
            key: 'state',
            head: t('stateHead'),
            cell: ({ state }) => <StateLabel tone={tones[state]}>{t(`state.${state}`)}</StateLabel>,
          },
          {
            key: 'rows',
            head: t('rows'),
            cell: ({ rows, state }) => (state === 'READY' || state === 'EXPIRED' ? formatNumber(rows) : ''),
          },
          {
            key: 'file',
            head: t('file'),
            cell: ({ id, state, bytes, requestedAt, expiresAt }) =>
              state === 'READY' && (
                <>
                  <a
                    href={`/files/exports/${id}.zip`}
                    download
                    data-tall
                    aria-label={t('fetchSpoken', { when: formatMoment(requestedAt) })}
                  >
                    {t('fetch')}
                  </a>{' '}
                  {sizeOf(bytes)}
                  {expiresAt && <div>{t('until', { when: formatMoment(expiresAt) })}</div>}
                </>
              ),
          },
        ]}
      />
      {list[0]?.state === 'FAILED' && <p>{t('failed')}</p>}
    </>
  );
};

export default ExportPage;
