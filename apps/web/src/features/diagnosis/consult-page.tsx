import { Checkbox, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import {
  ConsultProducerDocument,
  type DiagnosisFieldsFragment,
  SentConsultationsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { Disclosure } from '../../ui/disclosure';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Page, Section } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { ContactChoice, contactInput, noContact, useContactProblems } from './contact-choice';
import { useDiagnosis } from './diagnosis-session';
import { Parts } from './parts';
import { Sent } from './sent-consultations';
import { ResultBody } from './result-body';

type Option = NonNullable<DiagnosisFieldsFragment['conclusion']>['options'][number];
const maxMessage = 1000;

/** What the producer will see: the same result with this proposal alone. */
const sentPart = (diagnosis: DiagnosisFieldsFragment, option: Option): DiagnosisFieldsFragment => ({
  ...diagnosis,
  conclusion: { ...diagnosis.conclusion!, options: [option], passedOver: [] },
});

const ConsultForm = ({
  token,
  diagnosis,
  option,
}: {
  token: string;
  diagnosis: DiagnosisFieldsFragment;
  option: Option;
}) => {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const { version } = option;
  const query = useAsk(SentConsultationsDocument, { token });
  const open = query.data?.sentConsultations.find(
    ({ producerId, withdrawnAt }) => producerId === version.producer.id && withdrawnAt === null,
  );
  const [leftOut, setLeftOut] = useState<string[]>([]);
  const [message, setMessage] = useState('');
  const [contact, setContact] = useState(noContact);
  const contactProblems = useContactProblems();
  const [consent, setConsent] = useState(false);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const consult = useTell(ConsultProducerDocument, [SentConsultationsDocument]);
  const names = { bundle: version.name, producer: version.producer.name };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (consult.isPending) return;
    const found: FieldProblem[] = [];
    if (message.length > maxMessage)
      found.push({
        fieldId: 'message',
        message: t('consult.tooLong', { max: maxMessage, length: message.length }),
      });
    found.push(...contactProblems(contact));
    if (!consent) found.push({ fieldId: 'consent', message: t('consult.consentMissing') });
    setProblems(found);
    if (found.length > 0) return;
    consult.mutate(
      {
        input: { token, versionId: version.id, leftOut, message, consent, contact: contactInput(contact) },
      },
      { onSuccess: () => void navigate('/diagnosis/result') },
    );
  };
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  if (open)
    return (
      <Page title={t('consult.title', names)} lead={version.producer.name} back="/diagnosis/result">
        <p>{t('consult.openAlready', names)}</p>
        <Sent token={token} sent={open} anew />
      </Page>
    );
  const problemOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.message;

  return (
    <Page title={t('consult.title', names)} lead={version.producer.name} back="/diagnosis/result">
      <p>{t('consult.lead', names)}</p>
      <ErrorSummary problems={problems} />
      {consult.isError && <Problem error={consult.error} />}
      <Form onSubmit={submit}>
        <Parts token={token} option={option} leftOut={leftOut} onChange={setLeftOut} />
        <Textarea
          id="message"
          label={<FieldLabel mark="optional">{t('consult.message')}</FieldLabel>}
          description={t('consult.messageHint')}
          error={problemOf('message')}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          rows={4}
          resize="vertical"
        />
        <ContactChoice
          contact={contact}
          producer={version.producer.name}
          problems={problems}
          onChange={setContact}
        />
        <Section title={t('consult.whatTitle', names)}>
          <p>
            {t('consult.what')} {t(`contact.sent.${contact.channel}`)}
          </p>
          <Disclosure label={t('consult.whatShow')}>
            <ResultBody diagnosis={sentPart(diagnosis, option)} />
          </Disclosure>
        </Section>
        <Checkbox
          id="consent"
          size="lg"
          checked={consent}
          onChange={(event) => setConsent(event.currentTarget.checked)}
          error={problemOf('consent')}
          label={t('consult.consent', names)}
        />
        <PrimaryButton busy={consult.isPending}>{t('consult.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

const ConsultPage = () => {
  const { versionId } = useParams();
  const { token, query, diagnosis } = useDiagnosis();
  if (token === null) return <Navigate to="/diagnosis" replace />;
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!diagnosis) return <Loading />;
  const option = diagnosis.conclusion?.options.find(({ version }) => version.id === versionId);
  if (!option) return <Navigate to="/diagnosis/result" replace />;
  return <ConsultForm token={token} diagnosis={diagnosis} option={option} />;
};

export default ConsultPage;
