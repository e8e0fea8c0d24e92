import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequestFailed } from '../../graphql/client';
import { DiagnosisDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { firstWords } from './check-up-words';
import { DeleteCheckUp } from './delete-check-up';
import { diagnosisToken, earlierTokens } from './diagnosis-session';

const Kept = ({ token, current, then }: { token: string; current: boolean; then: () => void }) => {
  const { t } = useTranslation('diagnosis');
  const { data, isError, error, refetch } = useAsk(DiagnosisDocument, { token }, { staleMs: Infinity });
  // Erased after its day, or deleted elsewhere: nothing is left to open.
  if (isError && error instanceof RequestFailed && error.code === 'NOT_FOUND') return null;
  if (isError) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={1} />;
  const { statement, startedAt } = data.diagnosis;
  const moment = formatMoment(startedAt);
  return (
    <Card>
      <p>
        {firstWords(statement)}
        <br />
        <small>{t('onDevice.begun', { moment })}</small>
      </p>
      <Link
        to={current ? '/diagnosis/resume' : `/diagnosis/resume#${token}`}
        data-tall
        aria-label={t('onDevice.openSpoken', { moment })}
      >
        {t('onDevice.open')}
      </Link>
      <DeleteCheckUp token={token} spoken={t('onDevice.deleteSpoken', { moment })} then={then} />
    </Card>
  );
};

/** Every check-up to which this device holds the key, to open or to delete: beginning another loses none. */
export const DeviceCheckUps = () => {
  const { t } = useTranslation('diagnosis');
  const [, setDeleted] = useState(0);
  const current = diagnosisToken.get();
  const tokens = [...(current === null ? [] : [current]), ...earlierTokens.get()];
  if (tokens.length === 0) return null;
  return (
    <Section title={t('onDevice.title')}>
      <p>{t('onDevice.note')}</p>
      <Stacked label={t('onDevice.title')}>
        {tokens.map((token) => (
          <Kept
            key={token}
            token={token}
            current={token === current}
            then={() => setDeleted((count) => count + 1)}
          />
        ))}
      </Stacked>
    </Section>
  );
};
