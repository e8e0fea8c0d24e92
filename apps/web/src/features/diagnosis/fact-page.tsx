import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams } from 'react-router';
import { CorrectFactDocument } from '../../graphql/generated/graphql';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Loading, Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { addressOf, useDiagnosis, useDiagnosisStep } from './diagnosis-session';
import { type KnownFact, unknown, useFactChoices } from './fact-choices';

const longList = 8;

const FactForm = ({ token, fact }: { token: string; fact: KnownFact }) => {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const { several, number: isNumber, choices, chosen: holding } = useFactChoices(fact);
  const [chosen, setChosen] = useState<string[]>(holding);
  const [typed, setTyped] = useState(
    typeof fact.value === 'number' && holding.length === 0 ? String(fact.value) : '',
  );
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const correct = useDiagnosisStep(
    CorrectFactDocument,
    ({ correctFact }) => correctFact,
    (diagnosis) => void navigate(addressOf(diagnosis), { state: 'changed' }),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (correct.isPending) return;
    const number = countOf(typed);
    const [one] = chosen;
    if (one === undefined && isNumber && number === undefined)
      return setProblems([{ fieldId: 'number', message: t('fact.numberMissing') }]);
    if (one === undefined && !isNumber)
      return setProblems([{ fieldId: 'value', message: t('question.missing') }]);
    setProblems([]);
    const value = one === undefined ? number : one === unknown ? null : several ? chosen : one;
    correct.mutate({ token, fact: fact.fact, value });
  };

  return (
    <Page title={t('fact.title', { label: fact.label })} back="/diagnosis/result">
      <ErrorSummary problems={problems} />
      {correct.isError && <Problem error={correct.error} />}
      <Form onSubmit={submit}>
        {isNumber && (
          <TextInput
            id="number"
            label={t(fact.options.length > 0 ? 'fact.exact' : 'fact.number', { label: fact.label })}
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
            onChoose={(now) => {
              setChosen(now);
              if (isNumber) setTyped('');
            }}
            several={several}
            alone={unknown}
            error={isNumber ? undefined : problems[0]?.message}
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
  const guessed: KnownFact = {
    fact: 'calls_per_day',
    label: t('fact.callsPerDay'),
    kind: 'number',
    options: [],
    value: undefined,
  };
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
