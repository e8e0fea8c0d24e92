import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContactListsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Stacked } from '../../ui/lists';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';

const tones = { READING: 'active', DONE: 'done', FAILED: 'failed' } as const;

export const Lists = ({ campaignId, mayImport }: { campaignId: string; mayImport: boolean }) => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(ContactListsDocument, { campaignId });
  const bring = mayImport && (
    <PrimaryButton to={`/owner/campaigns/${campaignId}/import`}>{t('import')}</PrimaryButton>
  );
  return (
    <Answered query={query} lines={2}>
      {({ contactLists }) =>
        contactLists.length === 0 ? (
          <Empty action={bring}>{t('noLists')}</Empty>
        ) : (
          <>
            <Stacked>
              {contactLists.map((list) => (
                <Card key={list.id}>
                  <div>
                    <StateLabel tone={tones[list.state]}>
                      {t(`listState.${list.state}`, { lines: list.linesRead, accepted: list.accepted })}
                    </StateLabel>
                  </div>
                  <p>
                    {list.name}
                    <br />
                    {formatMoment(list.createdAt)}
                  </p>
                  {list.failure && <p>{list.failure}</p>}
                  {list.rejected > 0 && <p>{t('rejected', { count: list.rejected })}</p>}
                  {mayImport && list.rejected > 0 && (
                    <a
                      href={`/files/lists/${list.id}/problems.csv?language=${currentLanguage()}`}
                      download
                      data-tall
                    >
                      {t('problemsFile')}
                    </a>
                  )}
                </Card>
              ))}
            </Stacked>
            {bring}
            {mayImport && (
              <Link to="/owner/do-not-call" data-tall>
                {t('doNotCall')}
              </Link>
            )}
          </>
        )
      }
    </Answered>
  );
};
