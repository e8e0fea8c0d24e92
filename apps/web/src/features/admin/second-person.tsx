import { Checkbox, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreditApproval } from '../../graphql/generated/graphql';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

const REASON_AT_MOST = 500;

interface Side {
  readonly question: string;
  /** What the dialog says besides. */
  readonly says?: ReactNode;
  readonly busy: boolean;
  readonly error: Error | null;
}

interface SecondPersonProps {
  /** Whether this admin may decide, and whether they are the only one. */
  readonly approval: CreditApproval | null;
  readonly waiting: string;
  readonly approve: Side & {
    readonly verb: string;
    readonly destructive?: boolean;
    readonly send: (alone: boolean, close: () => void) => void;
  };
  readonly refuse: Side & { readonly send: (reason: string, close: () => void) => void };
}

/** The second of two persons says yes, or no with a reason; who prepared it waits for another. */
export const SecondPerson = ({ approval, waiting, approve, refuse }: SecondPersonProps) => {
  const { t } = useTranslation('admin');
  const [asking, setAsking] = useState<'approve' | 'refuse'>();
  const [alone, setAlone] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setAsking(undefined);
  return (
    <>
      {approval === 'WAIT' && <p>{waiting}</p>}
      <div className={styles.row}>
        {approval !== 'WAIT' && (
          <ActButton tone="primary" onClick={() => setAsking('approve')}>
            {t('refunds.approve')}
          </ActButton>
        )}
        <ActButton onClick={() => setAsking('refuse')}>{t('refunds.refuse')}</ActButton>
      </div>
      <ConfirmDialog
        opened={asking === 'approve'}
        question={approve.question}
        verb={approve.verb}
        destructive={approve.destructive ?? false}
        busy={approve.busy}
        error={approve.error}
        onConfirm={() => approve.send(alone, close)}
        onClose={close}
      >
        {approve.says}
        {approval === 'ALONE' && (
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
        question={refuse.question}
        verb={t('refunds.refuse')}
        busy={refuse.busy}
        error={refuse.error}
        onConfirm={() => refuse.send(reason, close)}
        onClose={close}
      >
        {refuse.says}
        <Textarea
          label={t('refunds.reason')}
          value={reason}
          maxLength={REASON_AT_MOST}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};
