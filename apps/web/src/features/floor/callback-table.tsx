import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CancelCallbackDocument,
  LiveFloorDocument,
  type LiveFloorQuery,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { TakeBackButton } from './take-back';

type Callback = LiveFloorQuery['liveFloor']['callbacks'][number];

/** What was promised and is not done yet, the next one first. */
export const CallbackTable = ({ callbacks, nowMs }: { callbacks: readonly Callback[]; nowMs: number }) => {
  const { t } = useTranslation('floor');
  if (callbacks.length === 0) return <Empty>{t('callbacks.empty')}</Empty>;
  const isDue = ({ state, dueAt }: Callback) => state === 'OPEN' && Date.parse(dueAt) <= nowMs;
  return (
    <DataTable
      caption={t('callbacks.title')}
      rows={callbacks}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          head: t('callbacks.who'),
          cell: (one) => [one.callerName, one.phone].filter(Boolean).join(' '),
        },
        { key: 'due', head: t('callbacks.due'), cell: ({ dueAt }) => <DateText instant={dueAt} /> },
        { key: 'desk', head: t('callbacks.desk'), cell: ({ deskName }) => deskName },
        {
          key: 'state',
          head: t('callbacks.state'),
          cell: (one) => (isDue(one) ? t('callbacks.overdue') : t(`callbacks.states.${one.state}`)),
        },
        { key: 'agent', head: t('callbacks.agent'), cell: ({ agentName }) => agentName ?? '' },
        {
          key: 'cancel',
          head: t('callbacks.cancel'),
          cell: (one) =>
            one.state === 'CALLING' ? (
              <TakeBackButton workId={one.id} name={one.agentName ?? ''} />
            ) : (
              <CancelButton callback={one} />
            ),
        },
      ]}
    />
  );
};

export const CancelButton = ({ callback }: { callback: Callback }) => {
  const { t } = useTranslation('floor');
  const [opened, setOpened] = useState(false);
  const cancel = useTell(CancelCallbackDocument, [LiveFloorDocument]);
  const who = callback.callerName ?? callback.phone;
  return (
    <>
      <ActButton ariaLabel={t('callbacks.cancelOf', { who })} onClick={() => setOpened(true)}>
        {t('callbacks.cancel')}
      </ActButton>
      {opened && (
        <ConfirmDialog
          opened
          destructive
          question={t('callbacks.question', { who })}
          verb={t('callbacks.verb')}
          busy={cancel.isPending}
          error={cancel.isError ? cancel.error : undefined}
          onClose={() => setOpened(false)}
          onConfirm={() => cancel.mutate({ id: callback.id }, { onSuccess: () => setOpened(false) })}
        >
          <p>{t('callbacks.effect')}</p>
        </ConfirmDialog>
      )}
    </>
  );
};
