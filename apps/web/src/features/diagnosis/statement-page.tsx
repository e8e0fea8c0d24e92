import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ReadingHelperDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page, Section } from '../../ui/page';
import { DeviceCheckUps } from './device-check-ups';
import { maxStatement, readerWish, statementDraft } from './diagnosis-session';
import { ReadingHelp } from './reading-help';
import styles from './statement.module.css';

const fieldId = 'statement';
const examples = ['salon', 'contractor', 'clinic', 'shop', 'office'] as const;

const StatementPage = () => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { statement?: string } | null };
  const [statement, setStatement] = useState(state?.statement ?? statementDraft.get());
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [declined, setDeclined] = useState(readerWish.get() === 'declined');
  const helper = useAsk(ReadingHelperDocument, {}, { staleMs: Infinity }).data?.readingHelper;

  const findProblem = (text: string): string | undefined => {
    if (text === '') return t('statement.missing');
    if (text.length > maxStatement) return t('statement.tooLong', { max: maxStatement, length: text.length });
    return undefined;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = statement.trim();
    const message = findProblem(text);
    if (message) return setProblems([{ fieldId, message }]);
    statementDraft.set(text);
    // Whoever was not told, because the answer was slow, has not agreed either.
    readerWish.set(helper && !declined ? 'agreed' : declined ? 'declined' : 'untold');
    void navigate('/diagnosis/about');
  };

  const length = statement.trim().length;
  return (
    <Page title={t('statement.title')} back="/">
      <ErrorSummary problems={problems} />
      <Form onSubmit={submit}>
        <Textarea
          id={fieldId}
          label={t('statement.label')}
          description={t('statement.hint')}
          error={problems[0]?.message}
          value={statement}
          onChange={(event) => {
            setStatement(event.currentTarget.value);
            statementDraft.set(event.currentTarget.value);
          }}
          rows={6}
          resize="vertical"
          aria-describedby="statement-count"
        />
        <p id="statement-count" className={styles.count} data-over={length > maxStatement || undefined}>
          {length > maxStatement
            ? t('statement.over', { count: length - maxStatement, max: maxStatement })
            : t('statement.count', { length, max: maxStatement })}
        </p>
        {helper && <ReadingHelp name={helper.name} declined={declined} onDecline={setDeclined} />}
        <PrimaryButton>{t('common:next')}</PrimaryButton>
      </Form>
      <DeviceCheckUps />
      {length === 0 && (
        <Section title={t('statement.examplesTitle')}>
          <p>{t('statement.examplesNote')}</p>
          <ul className={styles.examples}>
            {examples.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  className={styles.example}
                  onClick={() => {
                    setStatement(t(`statement.examples.${example}.text`));
                    statementDraft.set(t(`statement.examples.${example}.text`));
                    document.getElementById(fieldId)?.focus();
                  }}
                >
                  <strong>{t(`statement.examples.${example}.trade`)}</strong>
                  {t(`statement.examples.${example}.text`)}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
};

export default StatementPage;
