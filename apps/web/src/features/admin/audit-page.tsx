import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type AuditLogQuery, AuditLogDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import {
  dateInJapan,
  formatDate,
  formatMoment,
  formatMomentOfYear,
  formatMonth,
  formatYen,
} from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';
import { factsOf, pageOf, subjectOf } from './audit-subject';

const PAGE = 50;
type Entry = AuditLogQuery['auditLog']['items'][number];

const shown = {
  text: (text: string) => text,
  moment: formatMomentOfYear,
  month: formatMonth,
  day: (day: string) => formatDate(day),
};

const Subject = ({ entry }: { entry: Entry }) => {
  const { kind, text } = subjectOf(entry);
  const page = pageOf(entry);
  if (!page || text === '') return shown[kind](text);
  return page.startsWith('/files/') ? (
    <a href={page} target="_blank" rel="noreferrer">
      {text}
    </a>
  ) : (
    <Link to={page}>{text}</Link>
  );
};

/** One fact a line, in the reader's words where there are some. */
const Facts = ({ entry }: { entry: Entry }) => {
  const { t, i18n } = useTranslation('admin');
  const word = (group: 'facts' | 'values', name: string) =>
    t(`audit.${group}.${name as never}` as 'audit.facts.reason', { defaultValue: name });
  const valueOf = (name: string, value: unknown): string => {
    if (Array.isArray(value))
      return value.map((one) => word('values', String(one))).join(i18n.t('common:listSeparator'));
    if (name.endsWith('Minor') && typeof value === 'number') return formatYen(value);
    if (name.endsWith('On') && typeof value === 'string') return formatDate(value);
    return typeof value === 'string' ? word('values', value) : JSON.stringify(value);
  };
  return (
    <span className={styles.details}>
      {factsOf(entry)
        .map(([name, value]) => t('audit.fact', { name: word('facts', name), value: valueOf(name, value) }))
        .join('\n')}
    </span>
  );
};

const Person = ({ name, company }: { name: string; company: string | null }) => (
  <>
    {name}
    {company && <span className={styles.company}>{company}</span>}
  </>
);

/** Who did what to which thing, newest first. */
const AuditPage = () => {
  const { t } = useTranslation('admin');
  const [after, setAfter] = useState(0);
  const query = useAsk(AuditLogDocument, { first: PAGE, after }, { keepPrevious: true, staleMs: 0 });
  const actionOf = (action: string) =>
    t(`audit.actions.${action.replace(/[.-]/g, '_') as 'bundle_approve'}`, { defaultValue: action });
  return (
    <Page title={t('audit.title')} width="wide">
      <Answered query={query} lines={8}>
        {({ auditLog: { items, total } }) =>
          items.length === 0 ? (
            <Empty>{t('audit.empty')}</Empty>
          ) : (
            <>
              <p role="status">{t('audit.range', { from: after + 1, to: after + items.length, total })}</p>
              <DataTable
                caption={t('audit.title')}
                rows={items}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'at',
                    head: t('audit.at'),
                    cell: ({ at }) => (
                      <time
                        dateTime={at}
                        title={formatDate(dateInJapan(new Date(at)))}
                        style={{ whiteSpace: 'nowrap' }}
                      >
                        {formatMoment(at)}
                      </time>
                    ),
                  },
                  {
                    key: 'person',
                    head: t('audit.person'),
                    cell: ({ personName, companyName }) =>
                      personName === null ? (
                        t('audit.system')
                      ) : (
                        <Person name={personName} company={companyName} />
                      ),
                  },
                  { key: 'action', head: t('audit.action'), cell: ({ action }) => actionOf(action) },
                  { key: 'subject', head: t('audit.subject'), cell: (entry) => <Subject entry={entry} /> },
                  {
                    key: 'details',
                    head: t('audit.details'),
                    cell: (entry) => <Facts entry={entry} />,
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
    </Page>
  );
};

export default AuditPage;
