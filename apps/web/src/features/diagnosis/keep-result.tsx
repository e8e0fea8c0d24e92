import {
  IconBuilding,
  IconDevices,
  IconFileTypePdf,
  IconLink,
  IconPrinter,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  ClaimDiagnosisDocument,
  DiagnosisDocument,
  MyDiagnosesDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { SecondaryButton } from '../../ui/buttons';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { DeleteCheckUp } from './delete-check-up';
import { isKeptId } from './diagnosis-session';
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
  const { role } = useSession();
  const pdf = useMutation({ mutationFn: () => savePdf({ token }) });
  const claim = useTell(ClaimDiagnosisDocument, [DiagnosisDocument, MyDiagnosesDocument]);
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
        {!isKeptId(token) && (
          <SecondaryButton leftSection={<IconDevices size={20} aria-hidden />} to="/diagnosis/device">
            {t('device.link')}
          </SecondaryButton>
        )}
        {role === 'OWNER' && !claimed && (
          <SecondaryButton
            leftSection={<IconBuilding size={20} aria-hidden />}
            busy={claim.isPending}
            onClick={() => claim.mutate({ token })}
          >
            {t('keep.claim')}
          </SecondaryButton>
        )}
        <DeleteCheckUp
          token={token}
          button={(asks) => (
            <SecondaryButton leftSection={<IconTrash size={20} aria-hidden />} onClick={asks}>
              {t('keep.delete')}
            </SecondaryButton>
          )}
        />
      </div>
      {role === 'OWNER' && !claimed && <p>{t('keep.claimNote')}</p>}
      {claim.isError && <Problem error={claim.error} />}
      {pdf.isError && <Problem error={pdf.error} />}
      {eraseOn && <p>{t(claimed ? 'keep.untilClaimed' : 'keep.until', { date: formatDate(eraseOn) })}</p>}
      {role === 'OWNER' && claimed && (
        <p data-print-hidden>
          <Link to="/owner/check-ups" data-tall>
            {t('checkUps.title')}
          </Link>
        </p>
      )}
    </Section>
  );
};
