import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { DeskNewsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Page, Section } from '../../ui/page';
import { Chats } from './chats';
import { useDeskAddress } from './desk-address';
import { DigestForm } from './digest-form';

/** Where news of a desk go besides mail and inbox. */
const NewsPage = () => {
  const { t } = useTranslation('desk');
  const { id = '' } = useParams();
  const addressOf = useDeskAddress();
  const query = useAsk(DeskNewsDocument, { deskId: id }, { staleMs: 0 });
  return (
    <Page title={t('news.title')} back={addressOf(id)}>
      <p>{t('news.lead')}</p>
      <Answered query={query}>
        {({ deskDigest, deskChats }) => (
          <>
            <Section title={t('news.digest')} full>
              <DigestForm deskId={id} stored={deskDigest} />
            </Section>
            <Section title={t('news.chats')} full>
              <Chats deskId={id} chats={deskChats} />
              <Link to="/owner/connections" data-tall>
                {t('news.log')}
              </Link>
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
};

export default NewsPage;
