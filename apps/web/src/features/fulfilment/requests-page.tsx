import { useTranslation } from 'react-i18next';
import { DeskRequestsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import styles from './inbox.module.css';

/** What was asked of the desk, and the answers. */
const RequestsPage = () => {
  const { t } = useTranslation('inbox');
  const query = useAsk(DeskRequestsDocument, {}, { refetchEveryMs: 60_000 });
  return (
    <Page title={t('request.page')} back="/owner">
      <Answered query={query}>
        {({ deskRequests }) =>
          deskRequests.length === 0 ? (
            <Empty>{t('request.empty')}</Empty>
          ) : (
            <Stacked label={t('request.page')}>
              {deskRequests.map(({ id, deskName, text, askedAt, answer }) => (
                <Card key={id}>
                  <div className={styles.head}>
                    <StateLabel tone={answer === null ? 'waiting' : 'done'}>
                      {t(answer === null ? 'request.waiting' : 'request.answered')}
                    </StateLabel>
                    <span className={styles.when}>
                      <DateText instant={askedAt} />
                    </span>
                  </div>
                  <h2 className={styles.caller}>{deskName}</h2>
                  <p className={styles.message}>{text}</p>
                  {answer !== null && (
                    <>
                      <h3>{t('request.answer')}</h3>
                      <p className={styles.message}>{answer}</p>
                    </>
                  )}
                </Card>
              ))}
            </Stacked>
          )
        }
      </Answered>
    </Page>
  );
};

export default RequestsPage;
