import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { AnswerQuestionDocument, type DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { RequestFailed } from '../../graphql/client';
import { DeleteCheckUp } from './delete-check-up';
import { addressOf, useDiagnosisStep, useMovedOn } from './diagnosis-session';
import styles from './question-form.module.css';

type Question = NonNullable<DiagnosisFieldsFragment['question']>;

const unknown = 'unknown';
const fieldId = 'answer';

/** One question: its text is the h1 and names the choices; "I don't know" always stands last. */
export const QuestionForm = ({
  token,
  question,
  first,
  readingNote,
}: {
  token: string;
  question: Question;
  first: boolean;
  /** What to know of the text that was written, before the first answer. */
  readingNote: string | null;
}) => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const navigate = useNavigate();
  const { state: arrivedBy } = useLocation() as { state: unknown };
  const [chosen, setChosen] = useState<string[]>([]);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const answer = useDiagnosisStep(
    AnswerQuestionDocument,
    ({ answerQuestion }) => answerQuestion,
    (diagnosis) => void navigate(addressOf(diagnosis)),
  );
  // Another window went on: show where the check-up stands; the answers given there and here are all kept on the server.
  const movedOn = useMovedOn(token);
  const isStale = answer.error instanceof RequestFailed && answer.error.code === 'CONFLICT';
  useEffect(() => {
    if (isStale) void movedOn();
  }, [isStale, movedOn]);
  const several = question.kind === 'multi';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.isPending) return;
    const [one] = chosen;
    if (one === undefined) return setProblems([{ fieldId, message: t('question.missing') }]);
    setProblems([]);
    const value = one === unknown ? null : several ? chosen : one;
    answer.mutate({ input: { token, questionId: question.id, value } });
  };

  const choices = [
    ...question.options.filter(({ value }) => value !== unknown),
    {
      value: unknown,
      label:
        question.options.find(({ value }) => value === unknown)?.label ??
        t(question.kind === 'number_band' ? 'question.uncounted' : 'question.unknown'),
    },
  ];
  const left = question.remainingAtMost;

  return (
    <Page
      title={question.text}
      focusKey={question.id}
      back={first ? '/diagnosis' : true}
      lead={left > 1 ? t('question.remaining', { count: left }) : t('question.last')}
    >
      <ErrorSummary problems={problems} />
      {answer.isError && !isStale && <Problem error={answer.error} />}
      {arrivedBy === 'moved' && (
        <p role="status" className={styles.moved}>
          {t('question.moved')}
        </p>
      )}
      {readingNote && (
        <p role="status" className={styles.moved}>
          {readingNote}
        </p>
      )}
      {arrivedBy === 'changed' && (
        <p role="status" className={styles.moved}>
          {t('question.changed')}
        </p>
      )}
      <Form onSubmit={submit}>
        <fieldset className={styles.fieldset}>
          <legend className={styles.legend}>{question.text}</legend>
          <p className={styles.why}>{question.why}</p>
          {several && <p className={styles.why}>{t('question.multiHint')}</p>}
          <ChoiceCards
            id={fieldId}
            choices={choices}
            chosen={chosen}
            onChoose={setChosen}
            several={several}
            alone={unknown}
            error={problems[0]?.message}
          />
        </fieldset>
        <PrimaryButton busy={answer.isPending}>{t('common:next')}</PrimaryButton>
        <p className={styles.saved} role="status">
          {t('question.saved')}
        </p>
        <p>
          <Link to="/diagnosis/device">{t('device.link')}</Link>
        </p>
        <DeleteCheckUp token={token} />
      </Form>
    </Page>
  );
};
