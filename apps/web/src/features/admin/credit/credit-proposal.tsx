import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApproveCreditNoteDocument,
  CreditNoteDecisionsDocument,
  MoneyCockpitDocument,
  WithdrawCreditNoteDocument,
} from '../../../graphql/generated/graphql';
import { useTell } from '../../../graphql/hooks';
import { formatMoment, formatYen } from '../../../i18n/format';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { KeyValueList } from '../../../ui/key-value-list';
import { Yen } from '../../../ui/money';
import { MoneyLines } from '../../workplace/money-lines';
import { ActButton } from '../../workplace/pieces/act-button';
import styles from '../admin.module.css';
import type { Decision } from './credits-page';

/** Before and after, who proposed it, and the two answers. */
export const CreditProposal = ({ decision }: { decision: Decision }) => {
  const { t } = useTranslation('admin');
  const { note, proposedBy, proposedAt, approval } = decision;
  const [asking, setAsking] = useState<'approve' | 'withdraw'>();
  const [alone, setAlone] = useState(false);
  const refresh = [CreditNoteDecisionsDocument, MoneyCockpitDocument];
  const approve = useTell(ApproveCreditNoteDocument, refresh);
  const withdraw = useTell(WithdrawCreditNoteDocument, refresh);
  const done = { onSuccess: () => setAsking(undefined) };
  const amount = formatYen(note.totalMinor);
  return (
    <Card>
      <h3>{t('credit.heading', { client: note.clientName, number: note.invoiceNumber })}</h3>
      <KeyValueList
        items={[
          { label: t('credit.before'), value: <Yen amountMinor={note.beforeMinor} /> },
          { label: t('credit.total'), value: <Yen amountMinor={-note.totalMinor} /> },
          { label: t('credit.after'), value: <Yen amountMinor={note.afterMinor} /> },
          { label: t('credit.means'), value: t(`credit.choices.${note.means}`) },
          { label: t('credit.cost'), value: t(note.gift ? 'credit.costs.gift' : 'credit.costs.shared') },
          { label: t('credit.reason'), value: note.reason },
          {
            label: t('credit.proposed'),
            value: t('credit.proposedBy', { person: proposedBy, moment: formatMoment(proposedAt) }),
          },
        ]}
      />
      <MoneyLines caption={t('credit.lines')} lines={note.lines} />
      {approval === 'WAIT' && <p>{t('credit.waitForOther')}</p>}
      <div className={styles.row}>
        {approval !== 'WAIT' && (
          <ActButton tone="primary" onClick={() => setAsking('approve')}>
            {t('credit.approve')}
          </ActButton>
        )}
        <ActButton onClick={() => setAsking('withdraw')}>{t('credit.withdraw')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking === 'approve'}
        question={t('credit.approveQuestion', { client: note.clientName, amount })}
        verb={t('credit.approve')}
        busy={approve.isPending}
        error={approve.error}
        onConfirm={() => approve.mutate({ id: note.id, alone }, done)}
        onClose={() => setAsking(undefined)}
      >
        <p>{t(`credit.effect.${note.means}`)}</p>
        {approval === 'ALONE' && (
          <Checkbox
            label={t('credit.aloneChoice')}
            description={t('credit.aloneHint')}
            checked={alone}
            onChange={(event) => setAlone(event.currentTarget.checked)}
          />
        )}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'withdraw'}
        question={t('credit.withdrawQuestion', { amount })}
        verb={t('credit.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={() => withdraw.mutate({ id: note.id }, done)}
        onClose={() => setAsking(undefined)}
      />
    </Card>
  );
};
