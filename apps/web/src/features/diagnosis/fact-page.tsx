import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { CorrectFactDocument, type DiagnosisFieldsFragment } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { addressOf, useDiagnosis, useDiagnosisStep } from './diagnosis-session';
import { useFactValueLabel } from './fact-label';
import { choicesOfFact, unknown, valueOf } from './fact-choices';

const longList = 8;

type Fact = Pick<DiagnosisFieldsFragment['facts'][number], 'fact' | 'label'> & { value: unknown };

const FactForm = ({ token, fact }: { token: string; fact: Fact }) => {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const labelOf = useFactValueLabel();
  const kind = choicesOfFact(fact);
  const [chosen, setChosen] = useState<string[]>(kind.chosen);
  const [typed, setTyped] = useState(typeof fact.value === 'number' ? String(fact.value) : '');
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const correct = useDiagnosisStep(
    CorrectFactDocument,
    ({ correctFact }) => correctFact,
    (diagnosis) => void navigate(addressOf(diagnosis), { state: 'changed' }),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = countOf(typed);
    const saysUnknown = chosen.includes(unknown);
    if (kind.kind === 'number' && !saysUnknown && number === undefined)
      return setProblems([{ fieldId: 'number', message: t('fact.numberMissing') }]);
    if (kind.kind !== 'number' && chosen.length === 0)
      return setProblems([{ fieldId: 'value', message: t('question.missing') }]);
    const value = saysUnknown ? null : kind.kind === 'number' ? number : valueOf(kind, chosen);
    correct.mutate({ token, fact: fact.fact, value });
  };

  const choices = [
    ...kind.values.map((value) => ({ value, label: labelOf(fact.fact, value) })),
    { value: unknown, label: t('fact.unknown') },
  ];
  return (
    <Page title={t('fact.title', { label: fact.label })} back="/diagnosis/result">
      <ErrorSummary problems={problems} />
      {correct.isError && <Problem error={correct.error} />}
      <Form onSubmit={submit}>
        {kind.kind === 'number' && (
          <TextInput
            id="number"
            label={fact.label}
            inputMode="numeric"
            value={typed}
            error={problems[0]?.message}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setChosen([]);
            }}
          />
        )}
        {choices.length > longList ? (
          <NativeSelect
            id="value"
            label={fact.label}
            data={choices}
            value={chosen[0] ?? unknown}
            onChange={(event) => setChosen([event.currentTarget.value])}
          />
        ) : (
          <ChoiceCards
            id="value"
            choices={choices}
            chosen={chosen}
            onChoose={setChosen}
            several={kind.kind === 'several' || kind.kind === 'number'}
            alone={unknown}
            error={kind.kind === 'number' ? undefined : problems[0]?.message}
            label={fact.label}
          />
        )}
        <PrimaryButton busy={correct.isPending}>{t('fact.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

const FactPage = () => {
  const { t } = useTranslation('diagnosis');
  const { fact: name } = useParams();
  const { token, query, diagnosis } = useDiagnosis();
  if (token === null) return <Navigate to="/diagnosis" replace />;
  if (query.isError) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!diagnosis) return <Loading />;
  // The number of calls may be our guess so far; it is what every amount hangs on, so it can always be told.
  const guessed = { fact: 'calls_per_day', label: t('fact.callsPerDay'), value: undefined };
  const fact =
    diagnosis.facts.find((one) => one.fact === name) ?? (name === guessed.fact ? guessed : undefined);
  if (fact) return <FactForm token={token} fact={fact} />;
  return (
    <Page title={t('result.factsTitle')}>
      <p>{t('fact.gone')}</p>
      <PrimaryButton to="/diagnosis/result">{t('fact.toResult')}</PrimaryButton>
    </Page>
  );
};

export default FactPage;
