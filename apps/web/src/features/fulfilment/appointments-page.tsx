import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { AppointmentPageDocument, type AppointmentPageQuery } from '../../graphql/generated/graphql';
import { useAskPages } from '../../graphql/hooks';
import { dateInJapan, formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { KeyValueList } from '../../ui/key-value-list';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { AppointmentPart } from './appointment-part';
import styles from './inbox.module.css';

type Line = AppointmentPageQuery['appointmentPage']['items'][number];

const PAGE_SIZE = 20;
const REFRESH_MS = 60_000;

const AppointmentCard = ({ line }: { line: Line }) => {
  const { t } = useTranslation('inbox');
  const { appointment, company, phone, deskName, campaignName, hasBriefing, decidedAt } = line;
  const { id, interactionId, withWhom } = appointment;
  const moment = formatMoment(line.calledAt);
  return (
    <Card>
      <AppointmentPart appointment={appointment} />
      <KeyValueList
        items={[
          ...(company ? [{ label: t('meetings.company'), value: company }] : []),
          ...(phone ? [{ label: t('meetings.phone'), value: <a href={`tel:${phone}`}>{phone}</a> }] : []),
          {
            label: t('meetings.from'),
            value: campaignName ? t('meetings.fromCampaign', { moment, campaign: campaignName }) : moment,
          },
          { label: t('meetings.desk'), value: deskName },
        ]}
      />
      {decidedAt && (
        <p className={styles.when}>{t('meetings.decidedAt', { moment: formatMoment(decidedAt) })}</p>
      )}
      <p className={styles.links}>
        <Link
          to={`/owner/calls/${interactionId}`}
          aria-label={t('meetings.callOf', { who: withWhom })}
          data-tall
        >
          {t('meetings.call')}
        </Link>
        {hasBriefing && (
          <Link
            to={`/owner/appointments/${id}`}
            aria-label={t('meetings.briefingOf', { who: withWhom })}
            data-tall
          >
            {t('link.briefing')}
          </Link>
        )}
      </p>
    </Card>
  );
};

/** Under the day on which one meets, in the order of the server. */
const byDay = (lines: readonly Line[]) => {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = dateInJapan(new Date(line.appointment.startsAt));
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days];
};

/** Every appointment, whichever call brought it: what waits for a yes or no, and what is decided. */
const AppointmentsPage = () => {
  const { t } = useTranslation('inbox');
  const [params, setParams] = useSearchParams();
  const decided = params.get('show') === 'decided';
  const list = useAskPages(
    AppointmentPageDocument,
    { decided, first: PAGE_SIZE },
    ({ appointmentPage: { next } }) => next,
    { refetchEveryMs: REFRESH_MS },
  );
  return (
    <Page title={t('meetings.title')} back="/owner">
      <div role="group" aria-label={t('meetings.show')} className={styles.tabs}>
        {[false, true].map((done) => (
          <button
            key={String(done)}
            type="button"
            aria-pressed={done === decided}
            onClick={() =>
              setParams(done ? { show: 'decided' } : {}, { replace: true, preventScrollReset: true })
            }
          >
            {t(done ? 'meetings.decided' : 'meetings.waiting')}
          </button>
        ))}
      </div>
      <Answered query={list}>
        {({ pages }) => {
          const lines = pages.flatMap(({ appointmentPage }) => appointmentPage.items);
          const { toDecide } = pages[0]!.appointmentPage;
          return (
            <>
              {toDecide > 0 && <p role="status">{t('meetings.toDecide', { count: toDecide })}</p>}
              {lines.length === 0 && (
                <Empty>{t(decided ? 'meetings.noneDecided' : 'meetings.noneWaiting')}</Empty>
              )}
              {byDay(lines).map(([day, ofDay]) => (
                <Section key={day} title={t('meetings.day', { day: formatDate(day) })}>
                  <Stacked>
                    {ofDay.map((line) => (
                      <AppointmentCard key={line.appointment.id} line={line} />
                    ))}
                  </Stacked>
                </Section>
              ))}
              {list.hasNextPage && (
                <SecondaryButton onClick={() => void list.fetchNextPage()} busy={list.isFetchingNextPage}>
                  {t('more')}
                </SecondaryButton>
              )}
            </>
          );
        }}
      </Answered>
    </Page>
  );
};

export default AppointmentsPage;
