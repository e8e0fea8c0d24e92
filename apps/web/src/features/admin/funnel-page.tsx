import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DiagnosisFunnelDocument, DiagnosisSessionsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment, formatNumber } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';
import { FunnelPlot } from './funnel-plot';
import { FunnelSteps } from './funnel-steps';

const WEEKS = 12;
const PAGE = 25;

const Sessions = () => {
  const { t } = useTranslation(['admin', 'diagnosis']);
  const [after, setAfter] = useState(0);
  const query = useAsk(DiagnosisSessionsDocument, { first: PAGE, after }, { keepPrevious: true, staleMs: 0 });
  return (
    <Section title={t('funnel.sessions')} full>
      <p>{t('funnel.sessionsNote')}</p>
      <Answered query={query}>
        {({ diagnosisSessions: { items, total } }) =>
          items.length === 0 ? (
            <Empty>{t('funnel.empty')}</Empty>
          ) : (
            <>
              <p role="status">{t('audit.range', { from: after + 1, to: after + items.length, total })}</p>
              <DataTable
                caption={t('funnel.sessions')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'startedAt',
                    head: t('funnel.startedAt'),
                    cell: ({ id, startedAt }) => (
                      <Link to={`/admin/check-ups/${id}`}>{formatMoment(startedAt)}</Link>
                    ),
                  },
                  {
                    key: 'end',
                    head: t('funnel.end'),
                    cell: ({ status, end }) => (end ? t(`funnel.ends.${end}`) : t(`funnel.status.${status}`)),
                  },
                  {
                    key: 'questions',
                    head: t('funnel.questions'),
                    numeric: true,
                    cell: ({ questionsAsked }) => questionsAsked,
                  },
                  {
                    key: 'trade',
                    head: t('diagnosis:about.industry'),
                    cell: ({ industry }) =>
                      industry
                        ? t(`diagnosis:industries.${industry as 'retail'}`, { defaultValue: industry })
                        : t('funnel.unsaid'),
                  },
                  {
                    key: 'taken',
                    head: t('funnel.taken'),
                    cell: ({ claimed, signed }) =>
                      t(signed ? 'funnel.signedYes' : claimed ? 'funnel.claimedYes' : 'funnel.no'),
                  },
                ]}
              />
              <div className={styles.row}>
                {after > 0 && (
                  <ActButton onClick={() => setAfter(Math.max(0, after - PAGE))}>
                    {t('audit.newer')}
                  </ActButton>
                )}
                {after + items.length < total && (
                  <ActButton onClick={() => setAfter(after + PAGE)}>{t('audit.older')}</ActButton>
                )}
              </div>
            </>
          )
        }
      </Answered>
    </Section>
  );
};

/** How check-ups go: how many begin, end, how, and become a contract; week by week, with every session to open. */
const FunnelPage = () => {
  const { t } = useTranslation('admin');
  const query = useAsk(DiagnosisFunnelDocument, { weeks: WEEKS }, { staleMs: 0 });
  return (
    <Page title={t('funnel.title')} width="wide">
      <Answered query={query} lines={6}>
        {({ diagnosisFunnel: weeks }) => (
          <>
            <Section title={t('funnel.steps', { weeks: WEEKS })} full>
              <FunnelSteps weeks={weeks} />
            </Section>
            <Section title={t('funnel.byWeek')} full>
              <FunnelPlot weeks={weeks} />
              <DataTable
                caption={t('funnel.byWeek')}
                rows={weeks.filter(({ started }) => started > 0).reverse()}
                rowKey={({ weekStartsOn }) => weekStartsOn}
                columns={[
                  {
                    key: 'week',
                    head: t('funnel.week'),
                    cell: ({ weekStartsOn }) => formatDate(weekStartsOn, false),
                  },
                  ...(['started', 'concluded', 'consulted', 'quoted', 'signed'] as const).map((key) => ({
                    key,
                    head: t(`funnel.${key}`),
                    numeric: true,
                    cell: (week: (typeof weeks)[number]) => week[key],
                  })),
                  {
                    key: 'questions',
                    head: t('funnel.meanQuestions'),
                    numeric: true,
                    cell: ({ meanQuestions }) =>
                      meanQuestions == null ? t('funnel.none') : formatNumber(meanQuestions, 1),
                  },
                ]}
              />
              <small>{t('funnel.note')}</small>
            </Section>
          </>
        )}
      </Answered>
      <Sessions />
    </Page>
  );
};

export default FunnelPage;
