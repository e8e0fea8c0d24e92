import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AnswerRequestDocument, DeskRequestsDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { Stacked } from '../../ui/lists';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty, Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { StoryButton } from './story-button';
import { WishList } from './wish-list';

/** What clients ask of their desks, for those who decide how the desk works. */
const RequestsPage = () => {
  const { t } = useTranslation('floor');
  const query = useAsk(DeskRequestsDocument, {}, { refetchEveryMs: 30_000 });
  return (
    <Page title={t('requests.title')}>
      <WishList />
      <p>{t('requests.note')}</p>
      <Answered query={query}>
        {({ deskRequests }) =>
          deskRequests.length === 0 ? (
            <Empty>{t('requests.empty')}</Empty>
          ) : (
            <Stacked label={t('requests.title')}>
              {deskRequests.map(({ id, deskId, deskName, text, askedAt, answer, interactionId, urgent }) => (
                <Card key={id} tone={answer === null ? 'notice' : 'plain'}>
                  <div>
                    <StateLabel tone={answer === null ? 'waiting' : 'done'}>
                      {t(answer === null ? 'requests.waiting' : 'requests.answered')}
                    </StateLabel>{' '}
                    {urgent && answer === null && (
                      <>
                        <StateLabel tone="failed">{t('requests.urgent')}</StateLabel>{' '}
                      </>
                    )}
                    <DateText instant={askedAt} />
                  </div>
                  <h2>{deskName}</h2>
                  <p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>
                  {interactionId ? (
                    <div>
                      {t('requests.call')} <StoryButton id={interactionId} client={deskName} />
                    </div>
                  ) : (
                    <div>{t('requests.withoutReport')}</div>
                  )}
                  <div>
                    <Link to={`/floor/desks/${deskId}`} data-tall>
                      {t('requests.toDesk')}
                    </Link>
                  </div>
                  {answer === null ? (
                    <AnswerForm id={id} />
                  ) : (
                    <p style={{ whiteSpace: 'pre-wrap' }}>
                      <strong>{t('requests.given')}</strong> {answer}
                    </p>
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

const AnswerForm = ({ id }: { id: string }) => {
  const { t } = useTranslation('floor');
  const [answer, setAnswer] = useState('');
  const [asked, setAsked] = useState(false);
  const tell = useTell(AnswerRequestDocument, [DeskRequestsDocument]);
  const send = () => {
    setAsked(true);
    if (answer.trim() !== '' && !tell.isPending) tell.mutate({ id, answer: answer.trim() });
  };
  return (
    <>
      <Textarea
        label={t('requests.answer')}
        rows={3}
        maxLength={2000}
        value={answer}
        error={asked && answer.trim() === '' ? t('requests.missing') : undefined}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {tell.isError && <Problem error={tell.error} />}
      <div>
        <ActButton tone="primary" busy={tell.isPending} onClick={send}>
          {t('requests.send')}
        </ActButton>
      </div>
    </>
  );
};

export default RequestsPage;
