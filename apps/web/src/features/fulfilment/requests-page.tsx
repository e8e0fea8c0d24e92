import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeskRequestsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { NewRequest } from './new-request';
import styles from './inbox.module.css';

/** What was asked of the desk, and the answers. */
const RequestsPage = () => {
  const { t } = useTranslation('inbox');
  const query = useAsk(DeskRequestsDocument, {}, { refetchEveryMs: 60_000 });
  return (
    <Page title={t('request.page')} back="/owner">
      <NewRequest />
      <Answered query={query}>
        {({ deskRequests }) =>
          deskRequests.length === 0 ? (
            <Empty>{t('request.empty')}</Empty>
          ) : (
            <Section title={t('request.sentList')}>
              <Stacked>
                {deskRequests.map(({ id, deskName, text, askedAt, answer, answeredAt, interactionId }) => (
                  <Card key={id}>
                    <div className={styles.head}>
                      <StateLabel tone={answer === null ? 'waiting' : 'done'}>
                        {t(answer === null ? 'request.waiting' : 'request.answered')}
                      </StateLabel>
                      <span className={styles.when}>
                        <DateText instant={askedAt} />
                      </span>
                    </div>
                    <h3 className={styles.caller}>{deskName}</h3>
                    <p className={styles.message}>{text}</p>
                    {interactionId && (
                      <Link to={`/owner/calls/${interactionId}`} data-tall>
                        {t('request.ofCall')}
                      </Link>
                    )}
                    {answer !== null && (
                      <>
                        <h4 className={styles.head}>
                          {t('request.answer')}
                          {answeredAt && (
                            <span className={styles.when}>
                              <DateText instant={answeredAt} />
                            </span>
                          )}
                        </h4>
                        <p className={styles.message}>{answer}</p>
                      </>
                    )}
                  </Card>
                ))}
              </Stacked>
            </Section>
          )
        }
      </Answered>
    </Page>
  );
};

export default RequestsPage;
