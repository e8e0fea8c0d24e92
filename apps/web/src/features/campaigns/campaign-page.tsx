import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CampaignDocument, type CampaignFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Page, Section } from '../../ui/page';
import { useSession } from '../identity/session';
import { RestDays } from '../fulfilment/rest-days';
import { Answers } from './answers';
import { CampaignStateLabel } from './campaign-state';
import { Lists } from './lists';
import { Results } from './results';
import { Steps } from './steps';

const POLL_MS = 10_000;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

const Campaign = ({ campaign }: { campaign: CampaignFieldsFragment }) => {
  const { t } = useTranslation(['campaigns', 'common']);
  const { role } = useSession();
  const { id, contacts, waiting, callsToday, agentsAtWork } = campaign;
  const isOwner = role === 'OWNER';
  const solicits = campaign.kind === 'SOLICITATION';
  const needsQuestions = campaign.kind === 'SURVEY' && campaign.questions === 0;
  const base = isOwner ? '/owner/campaigns' : '/floor/campaigns';
  const days = weekdays.filter((day) => campaign.weekdays.includes(day)).map((day) => t(`weekday.${day}`));
  return (
    <Page title={campaign.name} lead={campaign.deskName} back={base}>
      <div>
        <CampaignStateLabel state={campaign.state} />
      </div>
      <p>
        {t('progress', { contacts, waiting })}
        <br />
        {t('today', { count: callsToday })}
        <br />
        {t('working', { count: agentsAtWork })}
      </p>
      {campaign.limitedTo && campaign.state !== 'ENDED' && (
        <Card tone="notice">
          <strong role="status">{t('limited')}</strong>
          <p>{t(isOwner ? 'limitedOwner' : 'limitedOperator')}</p>
          {isOwner && (
            <SecondaryButton to={`/owner/bill/limit?contract=${campaign.contractId}`}>
              {t('limitedToUsage')}
            </SecondaryButton>
          )}
        </Card>
      )}
      {isOwner && campaign.state === 'DRAFT' && (
        <p role="note">
          {t(needsQuestions ? 'nextIsQuestions' : contacts === 0 ? 'nextIsList' : 'nextIsOperator')}
        </p>
      )}
      {role === 'SUPERVISOR' && <Steps campaign={campaign} />}
      <Section title={t('results')}>
        <Results campaignId={id} />
        <Answers campaignId={id} />
        {isOwner && <SecondaryButton to={`${base}/${id}/results`}>{t('records.link')}</SecondaryButton>}
        {role === 'SUPERVISOR' && <SecondaryButton to={`${base}/${id}/calls`}>{t('calls')}</SecondaryButton>}
      </Section>
      <Section title={t('lists')}>
        <Lists campaignId={id} mayImport={isOwner && campaign.state !== 'ENDED'} />
      </Section>
      <Section title={t('rules')}>
        <KeyValueList
          items={[
            { label: t('kind'), value: t(`kinds.${campaign.kind}`) },
            { label: t('purpose'), value: campaign.purpose },
            { label: t(solicits ? 'offer' : 'matter'), value: campaign.offer },
            { label: t('audience'), value: t(`audiences.${campaign.audience}`) },
            { label: t('script'), value: campaign.script },
            {
              label: t('questions.title'),
              value: t(campaign.questions === 0 ? 'questions.none' : 'questions.count', {
                count: campaign.questions,
              }),
            },
            {
              label: t('period'),
              value: t('common:range', {
                from: formatDate(campaign.startsOn),
                to: formatDate(campaign.endsOn),
              }),
            },
            {
              label: t('rules'),
              value: t('rulesText', {
                days: days.join(t('common:listSeparator')),
                from: campaign.callsFrom,
                until: campaign.callsUntil,
                max: campaign.attemptsMax,
                perDay: campaign.attemptsPerDay,
              }),
            },
            {
              label: t('restDays'),
              value: (
                <>
                  {t(campaign.callsOnHolidays ? 'holidaysCalled' : 'holidaysOff')}
                  <RestDays days={campaign.restDays} none={t('restDaysNone')} />
                </>
              ),
            },
          ]}
        />
        {isOwner && (
          <ButtonRow>
            {campaign.state !== 'ENDED' && (
              <>
                <SecondaryButton to={`${base}/${id}/edit`}>{t('edit')}</SecondaryButton>
                <SecondaryButton to={`${base}/${id}/questions`}>{t('questions.write')}</SecondaryButton>
              </>
            )}
            <SecondaryButton to={`${base}/${id}/slots`}>{t('slots')}</SecondaryButton>
          </ButtonRow>
        )}
      </Section>
    </Page>
  );
};

const CampaignPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(CampaignDocument, { id }, { refetchEveryMs: POLL_MS });
  return (
    <Answered whole query={query}>
      {({ campaign }) => <Campaign campaign={campaign} />}
    </Answered>
  );
};

export default CampaignPage;
