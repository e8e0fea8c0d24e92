import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  ApproveBundleDocument,
  BundleApprovalsDocument,
  RejectBundleDocument,
  type StudioVersionFieldsFragment,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './admin.module.css';

/** Publish, or send back with a reason the producer can act on. */
export const Decision = ({ version }: { version: StudioVersionFieldsFragment }) => {
  const { t } = useTranslation('admin');
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const [reason, setReason] = useState('');
  const [reasonMissing, setReasonMissing] = useState(false);
  const approve = useTell(ApproveBundleDocument, [BundleApprovalsDocument]);
  const reject = useTell(RejectBundleDocument, [BundleApprovalsDocument]);
  const { id: versionId, name } = version;
  const leave = (decided: 'approved' | 'rejected') => void navigate('/admin', { state: { decided, name } });

  const confirmReject = () => {
    if (reason.trim() === '') return setReasonMissing(true);
    reject.mutate({ versionId, reason: reason.trim() }, { onSuccess: () => leave('rejected') });
  };

  return (
    <div className={styles.row}>
      <ActButton tone="primary" onClick={() => setAsking('approve')}>
        {t('decision.approve')}
      </ActButton>
      <ActButton onClick={() => setAsking('reject')}>{t('decision.reject')}</ActButton>
      <ConfirmDialog
        opened={asking === 'approve'}
        question={t('decision.approveQuestion', { name, number: version.number })}
        verb={t('decision.approve')}
        busy={approve.isPending}
        error={approve.error}
        onConfirm={() => approve.mutate({ versionId }, { onSuccess: () => leave('approved') })}
        onClose={() => setAsking(undefined)}
      >
        <p>{t('decision.approveEffect')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asking === 'reject'}
        question={t('decision.rejectQuestion', { name })}
        verb={t('decision.reject')}
        busy={reject.isPending}
        error={reject.error}
        onConfirm={confirmReject}
        onClose={() => setAsking(undefined)}
      >
        <Textarea
          label={t('decision.reason')}
          description={t('decision.reasonHint')}
          error={reasonMissing ? t('decision.reasonMissing') : undefined}
          autosize
          minRows={3}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setReasonMissing(false);
          }}
        />
      </ConfirmDialog>
    </div>
  );
};
