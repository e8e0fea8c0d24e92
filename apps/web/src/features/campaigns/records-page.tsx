import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import {
  CampaignDocument,
  CampaignRecordsDocument,
  type CampaignRecordsQuery,
  type OutboundOutcome,
} from '../../graphql/generated/graphql';
import { useAsk, useAskPages } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import inbox from '../fulfilment/inbox.module.css';
import { Former } from './results';

type CampaignRecord = CampaignRecordsQuery['campaignRecords']['items'][number];

const PAGE_SIZE = 20;
const outcomes: readonly OutboundOutcome[] = [
  'APPOINTMENT',
  'CALLBACK',
  'NOT_INTERESTED',
  'REFUSED',
  'GREETING_ONLY',
  'ANSWERED',
  'OTHER',
  'WRONG_NUMBER',
  'NO_ANSWER',
  'BUSY',
];
const SPOKEN = 'spoken';
/** What a choice of the list stands for; nothing chosen is everything. */
const outcomesOf = (chosen: string): OutboundOutcome[] | null => {
  if (chosen === SPOKEN) return outcomes.filter((outcome) => outcome !== 'NO_ANSWER' && outcome !== 'BUSY');
  const outcome = outcomes.find((one) => one === chosen);
  return outcome ? [outcome] : null;
};

interface Wish {
  readonly search: string;
  readonly outcome: string;
}

const Filter = ({ wish, onShow }: { wish: Wish; onShow: (wish: Wish) => void }) => {
  const { t } = useTranslation('campaigns');
  const [typed, setTyped] = useState(wish.search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onShow({ ...wish, search: typed.trim() });
  };
  return (
    <div className={inbox.filter}>
      <NativeSelect
        label={t('records.outcome')}
        value={wish.outcome}
        data={[
          { value: '', label: t('records.all') },
          { value: SPOKEN, label: t('records.spoken') },
          ...outcomes.map((value) => ({ value, label: t(`desks.outcomes.${value}`) })),
        ]}
        onChange={(event) => onShow({ search: typed.trim(), outcome: event.currentTarget.value })}
      />
      <form role="search" onSubmit={submit} className={inbox.search}>
        <TextInput
          aria-label={t('records.search')}
          description={t('records.search')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <SecondaryButton>{t('records.searchSubmit')}</SecondaryButton>
      </form>
    </div>
  );
};

const RecordCard = ({ record }: { record: CampaignRecord }) => {
  const { t } = useTranslation('campaigns');
  const { name, person, phone, outcome, reason, note, callbackAt, meeting } = record;
  return (
    <Card>
      <div className={inbox.head}>
        <span className={inbox.outcome}>{t(`desks.outcomes.${outcome}`)}</span>
        <span className={inbox.when}>{formatMoment(record.at)}</span>
      </div>
      <h2 className={inbox.caller}>
        {name ?? (person ? t('desks.personOf', { person }) : t('records.unnamed'))}
        {name && person && <small>{t('desks.personOf', { person })}</small>}
      </h2>
      {reason && <p>{t('records.reason', { reason: t(`reason.${reason}`) })}</p>}
      {note && <p className={inbox.message}>{note}</p>}
      {callbackAt && <p>{t('records.callbackAt', { moment: formatMoment(callbackAt) })}</p>}
      {meeting && (
        <p>
          <Link to={`/owner/appointments/${meeting.id}`} data-tall>
            {t('records.meeting', { moment: formatMoment(meeting.startsAt), who: meeting.withWhom })}
          </Link>
          <br />
          {t(`records.meetingStatus.${meeting.status}`)}
        </p>
      )}
      <Former of={record} />
      <a className={inbox.call} href={`tel:${phone}`} aria-label={t('records.call', { number: phone })}>
        {phone}
      </a>
    </Card>
  );
};

/** What is chosen on the screen, as a table. */
const RecordsFile = ({ campaignId, wish }: { campaignId: string; wish: Wish }) => {
  const { t } = useTranslation('campaigns');
  const address = (encoding: string) => {
    const asked = new URLSearchParams({ encoding, language: currentLanguage() });
    const chosen = outcomesOf(wish.outcome);
    if (chosen) asked.set('outcomes', chosen.join(',').toLowerCase());
    if (wish.search) asked.set('search', wish.search);
    return `/files/campaigns/${campaignId}/results.csv?${asked.toString()}`;
  };
  return (
    <Disclosure label={t('records.fileTitle')}>
      <p>{t('records.fileHint')}</p>
      {(['shift_jis', 'utf-8'] as const).map((encoding) => (
        <p key={encoding}>
          <a href={address(encoding)} download data-tall>
            {t(`records.file.${encoding}`)}
          </a>
        </p>
      ))}
    </Disclosure>
  );
};

/** Whom a campaign has called and what came of it, one by one. */
const RecordsPage = () => {
  const { t } = useTranslation('campaigns');
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const wish = { search: params.get('search') ?? '', outcome: params.get('outcome') ?? '' };
  const isFiltered = wish.search !== '' || wish.outcome !== '';
  const campaign = useAsk(CampaignDocument, { id });
  const records = useAskPages(
    CampaignRecordsDocument,
    {
      campaignId: id,
      search: wish.search || null,
      outcomes: outcomesOf(wish.outcome),
      first: PAGE_SIZE,
    },
    ({ campaignRecords: { next } }) => next,
  );
  const show = ({ search, outcome }: Wish) =>
    setParams(
      { ...(search && { search }), ...(outcome && { outcome }) },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page title={t('records.title')} lead={campaign.data?.campaign.name} back={`/owner/campaigns/${id}`}>
      <Filter wish={wish} onShow={show} />
      <Answered query={records}>
        {({ pages }) => {
          const items = pages.flatMap(({ campaignRecords }) => campaignRecords.items);
          return (
            <>
              {items.length === 0 ? (
                <Empty>{t(isFiltered ? 'records.noneFound' : 'records.none')}</Empty>
              ) : (
                <p role="status">{t('records.total', { count: pages[0]!.campaignRecords.total })}</p>
              )}
              <Stacked>
                {items.map((record) => (
                  <RecordCard key={record.id} record={record} />
                ))}
              </Stacked>
              {records.hasNextPage && (
                <SecondaryButton
                  onClick={() => void records.fetchNextPage()}
                  busy={records.isFetchingNextPage}
                >
                  {t('records.more')}
                </SecondaryButton>
              )}
              {items.length > 0 && <RecordsFile campaignId={id} wish={wish} />}
            </>
          );
        }}
      </Answered>
    </Page>
  );
};

export default RecordsPage;
