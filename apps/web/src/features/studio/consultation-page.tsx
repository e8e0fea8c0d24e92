import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  AnswerConsultationDocument,
  ConsultationDocument,
  type ConsultationQuery,
  ConsultationsDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { KeyValueList } from '../../ui/key-value-list';
import { Bullets } from '../../ui/lists';
import { Page, Section } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty, Problem } from '../../ui/states';
import { ResultBody } from '../diagnosis/result-body';
import { ActButton } from '../workplace/pieces/act-button';
import { consultationState } from './consultation-state';

type Consultation = ConsultationQuery['consultation'];
const maxReply = 2000;

const ReplyForm = ({ consultation: { id, reply, repliedAt } }: { consultation: Consultation }) => {
  const { t } = useTranslation('studio');
  const [text, setText] = useState(reply ?? '');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const answer = useTell(AnswerConsultationDocument, [ConsultationDocument, ConsultationsDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.isPending) return;
    const message =
      text.trim() === ''
        ? t('consultations.replyMissing')
        : text.length > maxReply
          ? t('consultations.replyTooLong', { max: maxReply, length: text.length })
          : undefined;
    setProblems(message ? [{ fieldId: 'reply', message }] : []);
    if (!message) answer.mutate({ input: { id, reply: text.trim() } });
  };
  return (
    <Section title={t('consultations.reply')}>
      <ErrorSummary problems={problems} />
      {answer.isError && <Problem error={answer.error} />}
      <p role="status">{repliedAt && t('consultations.repliedAt', { moment: formatMoment(repliedAt) })}</p>
      <Form onSubmit={submit}>
        <Textarea
          id="reply"
          label={t('consultations.replyLabel')}
          description={t('consultations.replyHint')}
          error={problems[0]?.message}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          rows={5}
          resize="vertical"
        />
        <div>
          <ActButton tone="primary" busy={answer.isPending}>
            {t(reply ? 'consultations.sendAgain' : 'consultations.send')}
          </ActButton>
        </div>
      </Form>
    </Section>
  );
};

/** By what the owner wants to be answered; the number or address was given to this producer alone. */
const HowToAnswer = ({ contact: { channel, email, phone, hours } }: Pick<Consultation, 'contact'>) => {
  const { t } = useTranslation('studio');
  return (
    <>
      {t(`consultations.contactBy.${channel}`)}
      {email && (
        <>
          <br />
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {phone && (
        <>
          <br />
          <a href={`tel:${phone}`}>{phone}</a>
          <br />
          {t('consultations.contactHours', { hours })}
        </>
      )}
      {channel !== 'PAGE' && (
        <>
          <br />
          <small>{t('consultations.contactNote')}</small>
        </>
      )}
    </>
  );
};

const Content = ({ consultation }: { consultation: Consultation }) => {
  const { t } = useTranslation('studio');
  const { bundleName, sentAt, message, leftOut, diagnosis, contact } = consultation;
  const { name, tone } = consultationState(consultation);
  if (!diagnosis?.conclusion)
    return (
      <Page title={t('consultations.gone')} back="/studio/consultations">
        <Empty>{t('consultations.goneNote')}</Empty>
      </Page>
    );
  return (
    <Page
      title={diagnosis.conclusion.headline}
      lead={t('consultations.about', { bundle: bundleName })}
      width="wide"
      back="/studio/consultations"
    >
      <KeyValueList
        items={[
          {
            label: t('consultations.state'),
            value: <StateLabel tone={tone}>{t(`consultations.states.${name}`)}</StateLabel>,
          },
          { label: t('consultations.sentAt'), value: formatMoment(sentAt) },
          { label: t('consultations.contact'), value: <HowToAnswer contact={contact} /> },
          ...(message === '' ? [] : [{ label: t('consultations.message'), value: message }]),
        ]}
      />
      {leftOut.length > 0 && (
        <Card tone="brand">
          <p>
            <strong>{t('consultations.leftOut')}</strong>
          </p>
          <Bullets>
            {leftOut.map((part) => (
              <span key={part.code}>{part.name}</span>
            ))}
          </Bullets>
          <small>{t('consultations.leftOutNote')}</small>
        </Card>
      )}
      <ReplyForm consultation={consultation} />
      <ResultBody diagnosis={diagnosis} />
    </Page>
  );
};

/** One check-up sent to this producer, in the structure the owner sees, and the answer to it. */
const ConsultationPage = () => {
  const { id = '' } = useParams();
  const query = useAsk(ConsultationDocument, { id }, { staleMs: 0 });
  return (
    <Answered whole query={query}>
      {({ consultation }) => <Content key={consultation.id} consultation={consultation} />}
    </Answered>
  );
};

export default ConsultationPage;
