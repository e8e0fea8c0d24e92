import { useTranslation } from 'react-i18next';
import { ListProblemsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { DataTable } from '../workplace/pieces/data-table';

/** What was left out of a list, line by line. */
export const ListProblems = ({ listId, count }: { listId: string; count: number }) => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(ListProblemsDocument, { listId });
  return (
    <>
      <p>{t('doneRejected', { count })}</p>
      <Answered query={query}>
        {({ listProblems }) => (
          <DataTable
            caption={t('doneRejected', { count })}
            rows={listProblems}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', head: t('lineHead'), cell: ({ line }) => t('line', { line }) },
              { key: 'typed', head: t('typedHead'), cell: ({ typed }) => typed },
              { key: 'reason', head: t('reasonHead'), cell: ({ reason }) => t(`problem.${reason}`) },
            ]}
          />
        )}
      </Answered>
      <a href={`/files/lists/${listId}/problems.csv?language=${currentLanguage()}`} download data-tall>
        {t('problemsFile')}
      </a>
    </>
  );
};
