import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  MoneyCockpitDocument,
  PayoutPreviewDocument,
  type PayoutRunFieldsFragment,
  PayoutRunsDocument,
  PayoutsDocument,
  RefusePayoutsDocument,
  ReleasePayoutsDocument,
} from '../../../graphql/generated/graphql';
import { useTell } from '../../../graphql/hooks';
import { formatDate, formatMoment, formatYen } from '../../../i18n/format';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { KeyValueList } from '../../../ui/key-value-list';
import { Yen } from '../../../ui/money';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';
import { PayeeTable } from './payee-table';

const REASON_AT_MOST = 500;

/** Everything the second person answers for, and the two answers. */
export const PreparedRun = ({ run, today }: { run: PayoutRunFieldsFragment; today: string | undefined }) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<'release' | 'refuse'>();
  const [alone, setAlone] = useState(false);
  const [reason, setReason] = useState('');
  const refresh = [PayoutRunsDocument, PayoutPreviewDocument, PayoutsDocument, MoneyCockpitDocument];
  const release = useTell(ReleasePayoutsDocument, refresh);
  const refuse = useTell(RefusePayoutsDocument, refresh);
  const done = { onSuccess: () => setAsking(undefined) };
  const day = formatDate(run.payOn);
  const isEarly = today !== undefined && today < run.payOn;
  return (
    <Card>
      <h3>{t('payouts.heading', { day })}</h3>
      <KeyValueList
        items={[
          { label: t('payouts.total'), value: <Yen amountMinor={run.totalMinor} /> },
          {
            label: t('payouts.prepared'),
            value: t('payouts.by', { person: run.preparedBy, moment: formatMoment(run.preparedAt) }),
          },
        ]}
      />
      <PayeeTable caption={t('payouts.heading', { day })} payees={run.payees} totalMinor={run.totalMinor} />
      {run.approval === 'WAIT' && <p>{t('payouts.waitForOther')}</p>}
      {isEarly && <p>{t('payouts.notYet', { day })}</p>}
      <div className={styles.row}>
        {run.approval !== 'WAIT' && !isEarly && (
          <ActButton tone="primary" onClick={() => setAsking('release')}>
            {t('payouts.release')}
          </ActButton>
        )}
        <ActButton onClick={() => setAsking('refuse')}>{t('payouts.refuse')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking === 'release'}
        question={t('payouts.releaseQuestion', { day, amount: formatYen(run.totalMinor) })}
        verb={t('payouts.release')}
        busy={release.isPending}
        error={release.error}
        onConfirm={() => release.mutate({ id: run.id, alone }, done)}
        onClose={() => setAsking(undefined)}
      >
        <p>{t('payouts.effect', { count: run.payees.length, amount: formatYen(run.totalMinor) })}</p>
        {run.approval === 'ALONE' && (
          <Checkbox
            label={t('payouts.aloneChoice')}
            description={t('payouts.aloneHint')}
            checked={alone}
            onChange={(event) => setAlone(event.currentTarget.checked)}
          />
        )}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'refuse'}
        question={t('payouts.refuseQuestion', { day })}
        verb={t('payouts.refuse')}
        busy={refuse.isPending}
        error={refuse.error}
        onConfirm={() => refuse.mutate({ id: run.id, reason }, done)}
        onClose={() => setAsking(undefined)}
      >
        <Textarea
          label={t('payouts.reason')}
          description={t('payouts.reasonHint')}
          value={reason}
          maxLength={REASON_AT_MOST}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </Card>
  );
};
