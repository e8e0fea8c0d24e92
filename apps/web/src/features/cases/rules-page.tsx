import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import {
  CaseDesksDocument,
  CaseRulesDocument,
  type CaseRulesQuery,
  SetCaseRulesDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Empty, Problem } from '../../ui/states';
import styles from './cases.module.css';
import { useSide } from './use-side';

type Rules = CaseRulesQuery['caseRules'];
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
/** As people type figures: full width counts as well; what is no figure is refused by the server. */
const figureOf = (text: string) => {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : 0;
};

const RulesForm = ({ deskId, rules }: { deskId: string; rules: Rules }) => {
  const { t } = useTranslation('cases');
  const [categories, setCategories] = useState(rules.categories.join('\n'));
  const [contacts, setContacts] = useState(rules.contactEmails.join('\n'));
  const [targets, setTargets] = useState(
    rules.targets.map(({ severity, respondMinutes, resolveMinutes }) => ({
      severity,
      respondMinutes: String(respondMinutes),
      resolveMinutes: String(resolveMinutes),
    })),
  );
  const [alarmCases, setAlarmCases] = useState(String(rules.alarmCases));
  const [alarmDays, setAlarmDays] = useState(String(rules.alarmDays));
  const tell = useTell(SetCaseRulesDocument, [CaseRulesDocument]);
  const problems: FieldProblem[] =
    tell.error instanceof RequestFailed
      ? tell.error.fields.map(({ path, message }) => ({ fieldId: fieldOf(path), message }))
      : [];
  const errorOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (tell.isPending) return;
    tell.mutate({
      deskId,
      input: {
        categories: linesOf(categories),
        contactEmails: linesOf(contacts),
        targets: targets.map(({ severity, respondMinutes, resolveMinutes }) => ({
          severity,
          respondMinutes: figureOf(respondMinutes),
          resolveMinutes: figureOf(resolveMinutes),
        })),
        alarmCases: figureOf(alarmCases),
        alarmDays: figureOf(alarmDays),
      },
    });
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={problems} />
      {tell.isError && problems.length === 0 && <Problem error={tell.error} />}
      <p>{t('rules.note')}</p>
      {targets.map((target, index) => (
        <div key={target.severity} className={styles.pair}>
          {(['respondMinutes', 'resolveMinutes'] as const).map((name) => (
            <TextInput
              key={name}
              id={`targets.${index}.${name}`}
              label={t(name === 'respondMinutes' ? 'rules.respond' : 'rules.resolve', {
                severity: t(`severity.${target.severity}`),
              })}
              inputMode="numeric"
              value={target[name]}
              error={errorOf(`targets.${index}.${name}`)}
              onChange={({ currentTarget: { value } }) =>
                setTargets((before) =>
                  before.map((one, i) => (i === index ? { ...one, [name]: value } : one)),
                )
              }
            />
          ))}
        </div>
      ))}
      <Textarea
        id="categories"
        label={t('rules.categories')}
        description={t('rules.categoriesHint')}
        autosize
        minRows={4}
        value={categories}
        error={errorOf('categories')}
        onChange={({ currentTarget }) => setCategories(currentTarget.value)}
      />
      <Textarea
        id="contactEmails"
        label={t('rules.contacts')}
        description={t('rules.contactsHint')}
        autosize
        minRows={1}
        value={contacts}
        error={errorOf('contactEmails')}
        onChange={({ currentTarget }) => setContacts(currentTarget.value)}
      />
      <TextInput
        id="alarmCases"
        label={t('rules.alarmCases')}
        inputMode="numeric"
        value={alarmCases}
        error={errorOf('alarmCases')}
        onChange={({ currentTarget }) => setAlarmCases(currentTarget.value)}
      />
      <TextInput
        id="alarmDays"
        label={t('rules.alarmDays')}
        inputMode="numeric"
        value={alarmDays}
        error={errorOf('alarmDays')}
        onChange={({ currentTarget }) => setAlarmDays(currentTarget.value)}
      />
      <p role="status">{tell.isSuccess && t('rules.saved')}</p>
      <PrimaryButton busy={tell.isPending}>{t('rules.save')}</PrimaryButton>
    </Form>
  );
};

/** Lines of a list share one field; the targets have a field for each figure. */
const fieldOf = (path: string): string => {
  const parts = path.split('.').filter((part) => part !== 'input');
  return parts[0] === 'targets' && parts.length === 3 ? parts.join('.') : (parts[0] ?? '');
};

const RulesOfDesk = ({ deskId }: { deskId: string }) => {
  const query = useAsk(CaseRulesDocument, { deskId });
  return (
    <Answered query={query} lines={6}>
      {({ caseRules }) => <RulesForm key={deskId} deskId={deskId} rules={caseRules} />}
    </Answered>
  );
};

/** What a desk promises about its cases, agreed by owner and supervisor. */
const RulesPage = () => {
  const { t } = useTranslation('cases');
  const { base } = useSide();
  const [params, setParams] = useSearchParams();
  const desks = useAsk(CaseDesksDocument, {});
  return (
    <Page title={t('rules.title')} back={base}>
      <Answered query={desks}>
        {({ desks: known }) => {
          const deskId = known.find(({ id }) => id === params.get('desk'))?.id ?? known[0]?.id;
          if (!deskId) return <Empty>{t('form.noDesk')}</Empty>;
          return (
            <>
              {known.length > 1 && (
                <NativeSelect
                  label={t('desk')}
                  value={deskId}
                  onChange={({ currentTarget }) =>
                    setParams({ desk: currentTarget.value }, { replace: true })
                  }
                  data={known.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )}
              <RulesOfDesk deskId={deskId} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
};

export default RulesPage;
