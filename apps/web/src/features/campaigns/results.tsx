import { useTranslation } from 'react-i18next';
import { type CampaignResultsQuery, CampaignResultsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './campaigns.module.css';

type Answer = CampaignResultsQuery['campaignResults'];
const steps = ['called', 'reached', 'spoke', 'appointments', 'refused'] as const;
const drawn = ['called', 'spoke', 'appointments'] as const;

/** Each step of the way as a bar beside its count; the widest is everybody who was called. */
export const Bars = ({
  rows,
  most,
}: {
  rows: readonly { key: string; label: string; count: number; text?: string }[];
  most: number;
}) => {
  const { t } = useTranslation('campaigns');
  return (
    <dl className={styles.bars}>
      {rows.map(({ key, label, count, text }) => (
        <div key={key} className={styles.bar}>
          <dt>{label}</dt>
          <dd>
            <span
              className={styles.fill}
              style={{ width: `${most === 0 ? 0 : (count / most) * 70}%` }}
              aria-hidden
            />
            {text ?? t('people', { count })}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Days = ({ days }: { days: Answer['byDay'] }) => {
  const { t } = useTranslation('campaigns');
  const most = Math.max(1, ...days.map(({ called }) => called));
  return (
    <>
      <h3>{t('byDay')}</h3>
      <div className={styles.legend} aria-hidden>
        {drawn.map((step) => (
          <span key={step} data-step={step}>
            {t(`funnel.${step}`)}
          </span>
        ))}
      </div>
      <div role="img" aria-label={t('byDaySpoken')} className={styles.days}>
        {days.slice(-31).map((day) => (
          <div key={day.day} className={styles.day}>
            {drawn.map((step) => (
              <span key={step} data-step={step} style={{ height: `${(day[step] / most) * 100}%` }} />
            ))}
          </div>
        ))}
      </div>
      <Disclosure label={t('asTable')}>
        <DataTable
          caption={t('byDay')}
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: t('day'), cell: ({ day }) => formatDate(day, false) },
            ...drawn.map((step) => ({
              key: step,
              head: t(`funnel.${step}`),
              numeric: true,
              cell: (row: Answer['byDay'][number]) => t('people', { count: row[step] }),
            })),
          ]}
        />
      </Disclosure>
    </>
  );
};

const Found = ({ results }: { results: Answer }) => {
  const { t } = useTranslation('campaigns');
  const { total, byDay, byList, reasons, said } = results;
  if (results.calls === 0) return <p>{t('noCalls')}</p>;
  return (
    <>
      <Bars
        most={total.called}
        rows={steps.map((step) => ({ key: step, label: t(`funnel.${step}`), count: total[step] }))}
      />
      <Days days={byDay} />
      {reasons.length > 0 && (
        <>
          <h3>{t('reasons')}</h3>
          <Bars
            most={reasons[0]!.count}
            rows={reasons.map(({ reason, count }) => ({ key: reason, label: t(`reason.${reason}`), count }))}
          />
        </>
      )}
      {byList.length > 1 && (
        <>
          <h3>{t('byList')}</h3>
          <DataTable
            caption={t('byList')}
            rows={byList}
            rowKey={({ listId }) => listId}
            columns={[
              { key: 'name', head: t('listName'), cell: ({ name }) => name },
              ...(['contacts', 'called', 'spoke', 'appointments', 'refused'] as const).map((key) => ({
                key,
                head: key === 'contacts' ? t('contacts') : t(`funnel.${key}`),
                numeric: true,
                cell: (row: Answer['byList'][number]) => t('people', { count: row[key] }),
              })),
            ]}
          />
        </>
      )}
      {said.length > 0 && (
        <Disclosure label={t('said')}>
          <Stacked label={t('said')}>
            {said.map((one) => (
              <Card key={one.id}>
                <p>
                  {formatMoment(one.at)} {t(`desks.outcomes.${one.outcome}`)}
                  <br />
                  {one.note}
                </p>
                <Former of={one} />
              </Card>
            ))}
          </Stacked>
        </Disclosure>
      )}
    </>
  );
};

/** That a record was put right, when and why, and what it said before. */
export const Former = ({ of: { corrections } }: { of: Pick<Answer['said'][number], 'corrections'> }) => {
  const { t } = useTranslation('campaigns');
  if (corrections.length === 0) return null;
  return (
    <ul className={styles.former}>
      {corrections.map(({ at, reason, former }) => (
        <li key={at}>
          {t('correctedAt', { moment: formatMoment(at), reason })}
          <br />
          {t('formerRecord', { outcome: t(`desks.outcomes.${former.outcome}`), note: former.note ?? '' })}
        </li>
      ))}
    </ul>
  );
};

/** From called to agreed, by day and by list, and why people said no. */
export const Results = ({ campaignId }: { campaignId: string }) => {
  const query = useAsk(CampaignResultsDocument, { campaignId });
  return <Answered query={query}>{({ campaignResults }) => <Found results={campaignResults} />}</Answered>;
};
