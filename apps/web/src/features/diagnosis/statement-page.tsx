import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { diagnosisToken, statementDraft } from './diagnosis-session';

const maxLength = 5000;
const fieldId = 'statement';

const StatementPage = () => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { statement?: string } | null };
  const [statement, setStatement] = useState(state?.statement ?? statementDraft.get());
  const [problems, setProblems] = useState<FieldProblem[]>([]);

  const findProblem = (text: string): string | undefined => {
    if (text === '') return t('statement.missing');
    if (text.length > maxLength) return t('statement.tooLong', { max: maxLength, length: text.length });
    return undefined;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = statement.trim();
    const message = findProblem(text);
    if (message) return setProblems([{ fieldId, message }]);
    statementDraft.set(text);
    void navigate('/diagnosis/about');
  };

  return (
    <Page title={t('statement.title')} back="/">
      <ErrorSummary problems={problems} />
      {diagnosisToken.get() !== null && (
        <p>
          {t('statement.resume')} <Link to="/diagnosis/resume">{t('statement.resumeLink')}</Link>
        </p>
      )}
      <Form onSubmit={submit}>
        <Textarea
          id={fieldId}
          label={t('statement.label')}
          description={t('statement.hint')}
          error={problems[0]?.message}
          value={statement}
          onChange={(event) => setStatement(event.currentTarget.value)}
          rows={6}
          resize="vertical"
        />
        <PrimaryButton>{t('common:next')}</PrimaryButton>
      </Form>
    </Page>
  );
};

export default StatementPage;
