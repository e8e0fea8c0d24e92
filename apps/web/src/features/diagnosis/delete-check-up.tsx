import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import {
  DeleteDiagnosisDocument,
  DiagnosisDocument,
  MyDiagnosesDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { diagnosisToken, earlierTokens } from './diagnosis-session';
import styles from './keep-result.module.css';

/** Deletes a check-up after a question. `then` says what to show; otherwise the page that says it is gone. */
export const DeleteCheckUp = ({
  token,
  button,
  spoken,
  then,
}: {
  token: string;
  /** Draws what opens the question; a small link when left out. */
  button?: (asks: () => void) => ReactNode;
  /** Says which one, where several are listed. */
  spoken?: string;
  then?: () => void;
}) => {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const remove = useMutation({
    mutationFn: () => ask(DeleteDiagnosisDocument, { token }),
    onSuccess: async () => {
      earlierTokens.remove(token);
      if (diagnosisToken.get() === token) diagnosisToken.clear();
      setAsks(false);
      if (then) then();
      else await navigate('/diagnosis/deleted', { replace: true });
      client.removeQueries({ queryKey: keyOf(DiagnosisDocument, { token }) });
      await client.invalidateQueries({ queryKey: keyOf(MyDiagnosesDocument) });
    },
  });
  return (
    <>
      {button ? (
        button(() => setAsks(true))
      ) : (
        <button type="button" className={styles.link} aria-label={spoken} onClick={() => setAsks(true)}>
          {t('keep.delete')}
        </button>
      )}
      <ConfirmDialog
        opened={asks}
        question={t('keep.deleteQuestion')}
        verb={t('keep.delete')}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsks(false)}
      >
        <p>{t('keep.deleteEffect')}</p>
      </ConfirmDialog>
    </>
  );
};
