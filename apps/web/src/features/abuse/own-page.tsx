import { useTranslation } from 'react-i18next';
import {
  AskForConsultationDocument,
  type HardCallFieldsFragment,
  MyHardCallsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { HardCallCard, WordsForm } from './hard-call-card';
import { PolicyWords } from './policy-words';

const OwnCall = ({ call }: { call: HardCallFieldsFragment }) => {
  const { t } = useTranslation('abuse');
  const ask = useTell(AskForConsultationDocument, [MyHardCallsDocument]);
  return (
    <HardCallCard call={call} title={call.deskName}>
      {call.askedAt === null && (
        <WordsForm
          label={t('own.note')}
          hint={t('own.noteHint')}
          verb={t('own.ask')}
          missing={t('own.noteMissing')}
          most={1000}
          sending={ask}
          onSend={(note) => ask.mutate({ workId: call.workId, note })}
        />
      )}
    </HardCallCard>
  );
};

/** What an agent may rely on when callers are abusive: the policy, whom to speak to, and a place to ask. */
const OwnAbusePage = () => {
  const { t } = useTranslation('abuse');
  const query = useAsk(MyHardCallsDocument, {}, { refetchEveryMs: 60_000 });
  return (
    <Page title={t('own.title')}>
      <Section title={t('own.consult')}>
        <p>{t('own.lead')}</p>
        <Answered query={query}>
          {({ myHardCalls }) =>
            myHardCalls.length === 0 ? (
              <Empty>{t('own.empty')}</Empty>
            ) : (
              <Stacked label={t('own.consult')}>
                {myHardCalls.map((call) => (
                  <OwnCall key={call.id} call={call} />
                ))}
              </Stacked>
            )
          }
        </Answered>
      </Section>
      <Section title={t('policy.title')}>
        <PolicyWords />
      </Section>
    </Page>
  );
};

export default OwnAbusePage;
