import { IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { RequestFailed } from '../../graphql/client';
import { SharedDiagnosisDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { ResultBody } from './result-body';
import { savePdf } from './save-pdf';

const steps = {
  BUNDLES: ['bundles', 'bundlesHow'],
  NO_BUNDLE_AVAILABLE: ['noBundle'],
  NO_OUTSOURCING: ['try'],
  INHOUSE_BUILD: ['begin'],
  NOT_A_PHONE_PROBLEM: ['other'],
} as const;

/** Whoever reads it here decides nothing; they can tell its owner something, and that is what they are told. */
const NextForReader = ({ end }: { end: keyof typeof steps }) => {
  const { t } = useTranslation('diagnosis');
  return (
    <Section title={t('next.title')}>
      <Bullets>
        {[...steps[end], 'last' as const].map((step) => (
          <span key={step}>{t(`shared.next.${step}`)}</span>
        ))}
      </Bullets>
    </Section>
  );
};

/** Somebody else's result, opened by a private link: to read, and nothing else. Search engines are told to stay away. */
const SharedPage = () => {
  const { t } = useTranslation('diagnosis');
  const secret = useLocation().hash.slice(1);
  const query = useAsk(SharedDiagnosisDocument, { secret }, { enabled: secret !== '', staleMs: Infinity });
  const pdf = useMutation({ mutationFn: () => savePdf({ secret }) });
  const isGone = secret === '' || (query.error instanceof RequestFailed && query.error.code === 'NOT_FOUND');
  if (isGone)
    return (
      <Page title={t('shared.goneTitle')}>
        <meta name="robots" content="noindex" />
        <p>{t('shared.gone')}</p>
        <PrimaryButton to="/diagnosis">{t('shared.own')}</PrimaryButton>
      </Page>
    );
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  const conclusion = query.data?.sharedDiagnosis.conclusion;
  if (!conclusion) return <Loading lines={6} />;
  return (
    <Page title={conclusion.headline} lead={t('shared.lead')} width="wide">
      <meta name="robots" content="noindex" />
      <p>{t('shared.note')}</p>
      <ResultBody diagnosis={query.data!.sharedDiagnosis} next={<NextForReader end={conclusion.end} />} />
      {pdf.isError && <Problem error={pdf.error} />}
      <div data-print-hidden>
        <SecondaryButton
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          busy={pdf.isPending}
          onClick={() => pdf.mutate()}
        >
          {t('keep.pdf')}
        </SecondaryButton>
        <SecondaryButton to="/diagnosis">{t('shared.own')}</SecondaryButton>
      </div>
    </Page>
  );
};

export default SharedPage;
