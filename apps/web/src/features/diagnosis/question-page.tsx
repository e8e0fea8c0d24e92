import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { UndoAnswerDocument } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { addressOf, useDiagnosis, useDiagnosisStep } from './diagnosis-session';
import { QuestionForm } from './question-form';

/** Each question has its own address, so the browser's Back takes one answer back. */
const QuestionPage = () => {
  const { t } = useTranslation('diagnosis');
  const { number } = useParams();
  const navigate = useNavigate();
  const { token, query, diagnosis } = useDiagnosis();

  const shown = Number(number);
  const current = (diagnosis?.questionsAsked ?? 0) + 1;
  // The number at which page and check-up last agreed: an answer moves the check-up on a moment before the address.
  const settled = useRef<number>(undefined);
  if (diagnosis && shown === current) settled.current = shown;
  const isMovingOn = shown < current && settled.current === shown;
  const goesBack = diagnosis !== undefined && shown >= 1 && shown < current && !isMovingOn;
  const undo = useDiagnosisStep(
    UndoAnswerDocument,
    ({ undoAnswer }) => undoAnswer,
    // An answer that cannot be taken back leads to where the check-up really stands.
    (after) => void (after.questionsAsked + 1 >= current && navigate(addressOf(after), { replace: true })),
  );
  const { isPending, isError, mutate } = undo;

  useEffect(() => {
    if (!goesBack || isPending || isError || token === null) return;
    mutate({ token });
  }, [goesBack, isPending, isError, token, mutate]);

  if (token === null)
    return (
      <Page title={t('name')}>
        <p>{t('question.none')}</p>
        <PrimaryButton to="/diagnosis">{t('question.begin')}</PrimaryButton>
      </Page>
    );
  if (undo.isError) return <Problem error={undo.error} onRetry={() => undo.reset()} />;
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!diagnosis || goesBack || isMovingOn) return <Loading />;
  if (diagnosis.status !== 'ASKING' || !diagnosis.question)
    return <Navigate to="/diagnosis/result" replace />;
  if (shown !== current) return <Navigate to={addressOf(diagnosis)} replace />;
  return (
    <QuestionForm
      key={diagnosis.question.id}
      token={token}
      question={diagnosis.question}
      first={current === 1}
      readingNote={diagnosis.readingNote}
    />
  );
};

export default QuestionPage;
