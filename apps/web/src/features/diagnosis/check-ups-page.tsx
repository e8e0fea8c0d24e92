import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { MyDiagnosesDocument, type MyDiagnosesQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { firstWords } from './check-up-words';
import { DeleteCheckUp } from './delete-check-up';
import { diagnosisToken, isKeptId, useDiagnosis } from './diagnosis-session';

type CheckUp = MyDiagnosesQuery['myDiagnoses'][number];

const KeptCheckUp = ({ checkUp, onDevice }: { checkUp: CheckUp; onDevice: boolean }) => {
  const { t } = useTranslation('diagnosis');
  const { id, startedAt, statement, status, headline, eraseOn } = checkUp;
  const moment = formatMoment(startedAt);
  return (
    <Card>
      <p>
        <small>{t('onDevice.begun', { moment })}</small>
        <br />
        <strong>{headline ?? t(status === 'DANGER' ? 'checkUps.stopped' : 'checkUps.unfinished')}</strong>
      </p>
      <p>{t('result.quote', { word: firstWords(statement) })}</p>
      {eraseOn && <p>{t('checkUps.until', { date: formatDate(eraseOn) })}</p>}
      <Link
        // The id opens it on any device, as long as an owner of the company is signed in.
        to={onDevice ? '/diagnosis/resume' : `/diagnosis/resume#${id}`}
        data-tall
        aria-label={t('onDevice.openSpoken', { moment })}
      >
        {t('onDevice.open')}
      </Link>
      <DeleteCheckUp
        token={id}
        spoken={t('onDevice.deleteSpoken', { moment })}
        then={() => onDevice && diagnosisToken.clear()}
      />
    </Card>
  );
};

/** The check-ups that the company keeps: what was told, what came out, and until when. */
const CheckUpsPage = () => {
  const { t } = useTranslation('diagnosis');
  const query = useAsk(MyDiagnosesDocument, {});
  const { diagnosis } = useDiagnosis();
  // A mail leads here and not to the check-up itself, because its id opens it only after the sign-in.
  const wanted = useSearchParams()[0].get('open');
  if (wanted && isKeptId(wanted)) return <Navigate to={`/diagnosis/resume#${wanted}`} replace />;
  return (
    <Page title={t('checkUps.title')} back="/owner">
      <p>{t('checkUps.lead')}</p>
      <Answered query={query}>
        {({ myDiagnoses }) =>
          myDiagnoses.length === 0 ? (
            <Empty action={<PrimaryButton to="/diagnosis">{t('question.begin')}</PrimaryButton>}>
              {t('checkUps.none')}
            </Empty>
          ) : (
            <Stacked label={t('checkUps.title')}>
              {myDiagnoses.map((checkUp) => (
                <KeptCheckUp key={checkUp.id} checkUp={checkUp} onDevice={checkUp.id === diagnosis?.id} />
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default CheckUpsPage;
