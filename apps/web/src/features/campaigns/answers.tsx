import { useTranslation } from 'react-i18next';
import { CampaignAnswersDocument, type CampaignAnswersQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { currentLanguage } from '../../i18n/index';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { Bullets } from '../../ui/lists';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './campaigns.module.css';
import { Bars } from './results';

type Question = CampaignAnswersQuery['campaignAnswers'][number];

const PERCENT = 100;
const files = ['shift_jis', 'utf-8'] as const;

/** How many chose what, of those who answered. */
const Choices = ({ question }: { question: Question }) => {
  const { t } = useTranslation('campaigns');
  const { kind, counts, asked, declined } = question;
  const answered = asked - declined;
  const rows = counts.map(({ answer, count }) => {
    const share = answered === 0 ? 0 : Math.round((count / answered) * PERCENT);
    // An earlier version of the question may have offered other answers.
    const isYesOrNo = kind === 'YES_NO' && (answer === 'yes' || answer === 'no');
    const label = isYesOrNo ? t(`answers.${answer}`) : answer;
    return { key: answer, label, count, share, text: t('answers.share', { count, share }) };
  });
  return (
    <>
      <Bars rows={rows} most={Math.max(1, answered)} />
      <Disclosure label={t('answers.tableOf', { title: question.title })}>
        <DataTable
          caption={question.title}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'answer', head: t('answers.answer'), cell: ({ label }) => label },
            {
              key: 'count',
              head: t('answers.people'),
              numeric: true,
              cell: ({ count }) => t('people', { count }),
            },
            {
              key: 'share',
              head: t('answers.shareHead'),
              numeric: true,
              cell: ({ share }) => t('answers.percent', { share }),
            },
          ]}
        />
      </Disclosure>
    </>
  );
};

const Words = ({ question }: { question: Question }) => {
  const { t } = useTranslation('campaigns');
  if (question.said.length === 0) return <p>{t('answers.nothing')}</p>;
  return (
    <Disclosure label={t('answers.wordsOf', { title: question.title, count: question.said.length })}>
      <Bullets>
        {question.said.map(({ id, at, answer }) => (
          <span key={id}>{t('answers.said', { moment: formatMoment(at), answer })}</span>
        ))}
      </Bullets>
    </Disclosure>
  );
};

/** What people answered, question by question; nothing where nothing is asked. */
export const Answers = ({ campaignId }: { campaignId: string }) => {
  const { t } = useTranslation('campaigns');
  const query = useAsk(CampaignAnswersDocument, { campaignId });
  return (
    <Answered query={query} lines={2}>
      {({ campaignAnswers: questions }) =>
        questions.length === 0 ? null : (
          <>
            <h3>{t('answers.title')}</h3>
            {questions.map((question) => (
              <section key={question.stepId} aria-label={question.title} className={styles.question}>
                <h4>{question.title}</h4>
                <p>{question.say}</p>
                <p>{t('answers.asked', { asked: question.asked, declined: question.declined })}</p>
                {question.kind === 'CHOICE' || question.kind === 'YES_NO' ? (
                  <Choices question={question} />
                ) : (
                  <Words question={question} />
                )}
              </section>
            ))}
            <Disclosure label={t('answers.fileTitle')}>
              <p>{t('answers.fileHint')}</p>
              {files.map((encoding) => (
                <p key={encoding}>
                  <a
                    href={`/files/campaigns/${campaignId}/answers.csv?encoding=${encoding}&language=${currentLanguage()}`}
                    download
                    data-tall
                  >
                    {t(`records.file.${encoding}`)}
                  </a>
                </p>
              ))}
            </Disclosure>
          </>
        )
      }
    </Answered>
  );
};
