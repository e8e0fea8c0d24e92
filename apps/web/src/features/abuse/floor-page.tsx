import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AbusePolicyVersionsDocument,
  type AbusePolicyFieldsFragment,
  AnswerHardCallDocument,
  type HardCallFieldsFragment,
  HardCallsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Stacked } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { StoryButton } from '../floor/story-button';
import { ActButton } from '../workplace/pieces/act-button';
import { HardCallCard, WordsForm } from './hard-call-card';
import { PolicyForm } from './policy-form';
import { PolicyVersion, Suggestion } from './policy-words';

/** The policy as it is, a way to write the next version, and all that were before. */
const Policy = ({ versions: [current, ...former] }: { versions: readonly AbusePolicyFieldsFragment[] }) => {
  const { t } = useTranslation('abuse');
  const [writes, setWrites] = useState(false);
  if (writes) return <PolicyForm from={current ?? null} onDone={() => setWrites(false)} />;
  return (
    <>
      <Card tone={current ? 'plain' : 'notice'}>
        {current ? <PolicyVersion of={current} /> : <Suggestion />}
        <p>
          <ActButton tone={current ? 'plain' : 'primary'} onClick={() => setWrites(true)}>
            {t(current ? 'policy.change' : 'policy.write')}
          </ActButton>
        </p>
      </Card>
      {former.length > 0 && (
        <Disclosure label={t('policy.former', { count: former.length })}>
          <Stacked>
            {former.map((version) => (
              <Card key={version.version}>
                <PolicyVersion of={version} />
              </Card>
            ))}
          </Stacked>
        </Disclosure>
      )}
    </>
  );
};

const OfAgent = ({ call }: { call: HardCallFieldsFragment }) => {
  const { t } = useTranslation('abuse');
  const answer = useTell(AnswerHardCallDocument, [HardCallsDocument]);
  const waits = call.askedAt !== null && call.answeredAt === null;
  const agent = call.agentName ?? t('calls.formerColleague');
  return (
    <HardCallCard call={call} title={t('calls.of', { name: agent, desk: call.deskName })}>
      {call.interactionId && (
        <div>
          {t('calls.story')} <StoryButton id={call.interactionId} client={call.deskName} />
        </div>
      )}
      {waits && !call.isMine && (
        <WordsForm
          label={t('calls.answer')}
          hint={t('calls.answerHint', { name: agent })}
          verb={t('calls.send')}
          missing={t('calls.answerMissing')}
          most={2000}
          sending={answer}
          onSend={(words) => answer.mutate({ id: call.id, answer: words })}
        />
      )}
    </HardCallCard>
  );
};

/** What the company does about abuse by callers, and who among its agents asks for consultation. */
const AbusePage = () => {
  const { t } = useTranslation('abuse');
  const calls = useAsk(HardCallsDocument, {}, { refetchEveryMs: 30_000 });
  const versions = useAsk(AbusePolicyVersionsDocument, {});
  return (
    <Page title={t('title')}>
      <Section title={t('calls.title')}>
        <p>{t('calls.lead')}</p>
        <Answered query={calls}>
          {({ hardCalls }) =>
            hardCalls.length === 0 ? (
              <Empty>{t('calls.empty')}</Empty>
            ) : (
              <Stacked label={t('calls.title')}>
                {hardCalls.map((call) => (
                  <OfAgent key={call.id} call={call} />
                ))}
              </Stacked>
            )
          }
        </Answered>
      </Section>
      <Section title={t('policy.title')}>
        <Answered query={versions}>
          {({ abusePolicyVersions }) => <Policy versions={abusePolicyVersions} />}
        </Answered>
      </Section>
    </Page>
  );
};

export default AbusePage;
