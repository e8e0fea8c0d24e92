import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AuditLogQuery, AuditLogDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './admin.module.css';

const PAGE = 50;
type Entry = AuditLogQuery['auditLog']['items'][number];

/** `{"number":"C-1","reason":null}` as `number: C-1`, one fact a line. */
const detailsText = (details: Entry['details']): string =>
  typeof details === 'object' && details !== null
    ? Object.entries(details)
        .filter(([, value]) => value !== null && value !== '')
        .map(
          ([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
        )
        .join('\n')
    : '';

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
                      <time dateTime={at} title={formatDate(at)} style={{ whiteSpace: 'nowrap' }}>
                        {formatMoment(at)}
                      </time>
                    ),
                  },
                  {
                    key: 'person',
                    head: t('audit.person'),
                    cell: ({ personName }) => personName ?? t('audit.system'),
                  },
                  { key: 'action', head: t('audit.action'), cell: ({ action }) => actionOf(action) },
                  { key: 'subject', head: t('audit.subject'), cell: ({ subject }) => subject },
                  {
                    key: 'details',
                    head: t('audit.details'),
                    cell: ({ details }) => <span className={styles.details}>{detailsText(details)}</span>,
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
