import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  MoneyCockpitDocument,
  RetryStoppedWorkDocument,
  type StoppedSide,
  StoppedWorkDocument,
} from '../../graphql/generated/graphql';
import { useAskPages, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';
import { StoppedTable } from './stopped-table';

const sides = ['OUTBOX', 'INBOX'] as const satisfies readonly StoppedSide[];
const NAME_AT_MOST = 100;

/** What stands still between us and the payment provider, with the way to set it going again. */
const StoppedPage = () => {
  const { t } = useTranslation('admin');
  const [params, setParams] = useSearchParams();
  const side = sides.find((one) => one === params.get('side')) ?? null;
  const company = params.get('company');
  const [all, setAll] = useState(false);
  const pages = useAskPages(StoppedWorkDocument, { side, company }, ({ stoppedWork: { next } }) => next);
  const retry = useTell(RetryStoppedWorkDocument, [StoppedWorkDocument, MoneyCockpitDocument]);
  const show = (wish: { side: string | null; company: string | null }) =>
    setParams(
      Object.fromEntries(Object.entries(wish).flatMap(([key, value]) => (value ? [[key, value]] : []))),
    );
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get('company');
    show({ side, company: typeof typed === 'string' ? typed.trim() : null });
  };
  return (
    <Page title={t('stopped.title')} width="wide" back="/admin/money">
      <p>{t('stopped.lead')}</p>
      <form className={styles.row} onSubmit={search} key={company}>
        <NativeSelect
          label={t('stopped.side')}
          value={side ?? ''}
          data={[
            { value: '', label: t('stopped.sides.all') },
            ...sides.map((value) => ({ value, label: t(`stopped.sides.${value}`) })),
          ]}
          onChange={({ currentTarget }) => show({ side: currentTarget.value || null, company })}
        />
        <TextInput
          name="company"
          label={t('stopped.company')}
          defaultValue={company ?? ''}
          maxLength={NAME_AT_MOST}
        />
        <ActButton>{t('stopped.search')}</ActButton>
      </form>
      {retry.error && !all ? <Problem error={retry.error} /> : null}
      <Answered query={pages} lines={8}>
        {({ pages: found }) => {
          const items = found.flatMap(({ stoppedWork }) => stoppedWork.items);
          if (items.length === 0)
            return <Empty>{t(side || company ? 'stopped.noneFound' : 'stopped.none')}</Empty>;
          return (
            <>
              <StoppedTable
                items={items}
                busyId={retry.isPending ? String(retry.variables.id) : undefined}
                onRetry={(id) => retry.mutate({ id })}
              />
              <div className={styles.row}>
                {pages.hasNextPage && (
                  <ActButton busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                    {t('stopped.more')}
                  </ActButton>
                )}
                {items.some(({ hindrance }) => !hindrance) && (
                  <ActButton onClick={() => setAll(true)}>{t('stopped.all')}</ActButton>
                )}
              </div>
            </>
          );
        }}
      </Answered>
      <ConfirmDialog
        opened={all}
        question={t('stopped.allQuestion')}
        verb={t('stopped.all')}
        busy={retry.isPending}
        error={retry.error}
        onConfirm={() => retry.mutate({ id: null }, { onSuccess: () => setAll(false) })}
        onClose={() => setAll(false)}
      >
        <p>{t('stopped.allEffect')}</p>
      </ConfirmDialog>
    </Page>
  );
};

export default StoppedPage;
