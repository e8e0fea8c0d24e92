import { IconDevices, IconFileTypePdf, IconLink, IconPrinter, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DeleteDiagnosisDocument, DiagnosisDocument } from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { diagnosisToken } from './diagnosis-session';
import styles from './keep-result.module.css';
import { savePdf } from './save-pdf';

/** Print, file, link and deletion, and until when the check-up is kept. */
export const KeepResult = ({
  token,
  eraseOn,
  claimed,
}: {
  token: string;
  eraseOn: string | undefined;
  claimed: boolean;
}) => {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [asksToDelete, setAsksToDelete] = useState(false);
  const pdf = useMutation({ mutationFn: () => savePdf({ token }) });
  const remove = useMutation({
    mutationFn: () => ask(DeleteDiagnosisDocument, { token }),
    onSuccess: async () => {
      diagnosisToken.clear();
      await navigate('/diagnosis/deleted', { replace: true });
      client.removeQueries({ queryKey: keyOf(DiagnosisDocument) });
    },
  });
  return (
    <Section title={t('keep.title')}>
      <div className={styles.acts} data-print-hidden>
        <SecondaryButton leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
          {t('keep.print')}
        </SecondaryButton>
        <SecondaryButton
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          busy={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t('keep.pdf')}
        </SecondaryButton>
        <SecondaryButton leftSection={<IconLink size={20} aria-hidden />} to="/diagnosis/share">
          {t('keep.share')}
        </SecondaryButton>
        <SecondaryButton leftSection={<IconDevices size={20} aria-hidden />} to="/diagnosis/device">
          {t('device.link')}
        </SecondaryButton>
        <SecondaryButton
          leftSection={<IconTrash size={20} aria-hidden />}
          onClick={() => setAsksToDelete(true)}
        >
          {t('keep.delete')}
        </SecondaryButton>
      </div>
      {pdf.isError && <Problem error={pdf.error} />}
      {eraseOn && <p>{t(claimed ? 'keep.untilClaimed' : 'keep.until', { date: formatDate(eraseOn) })}</p>}
      <ConfirmDialog
        opened={asksToDelete}
        question={t('keep.deleteQuestion')}
        verb={t('keep.delete')}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsksToDelete(false)}
      >
        <p>{t('keep.deleteEffect')}</p>
      </ConfirmDialog>
    </Section>
  );
};
