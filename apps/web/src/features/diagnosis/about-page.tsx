import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { StartDiagnosisDocument } from '../../graphql/generated/graphql';
import { currentLanguage } from '../../i18n/index';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { PrefectureSelect } from '../../ui/prefecture-select';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import {
  aboutDraft,
  type AboutDraft,
  addressOf,
  maxStatement,
  readerWish,
  statementDraft,
  useDiagnosisStep,
} from './diagnosis-session';
import { industries } from './industries';

const AboutPage = () => {
  const { t } = useTranslation(['diagnosis', 'common']);
  const navigate = useNavigate();
  const [statement] = useState(statementDraft.get);
  const [withReader] = useState(() => readerWish.get() === 'agreed');
  const [about, setAbout] = useState(aboutDraft.get);
  const { industry, employees, prefecture } = about;
  const change = (part: Partial<AboutDraft>) => {
    aboutDraft.set({ ...about, ...part });
    setAbout({ ...about, ...part });
  };
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const start = useDiagnosisStep(
    StartDiagnosisDocument,
    ({ startDiagnosis }) => startDiagnosis,
    (diagnosis) => void navigate(addressOf(diagnosis), { replace: true }),
  );

  if (statement === '' || statement.length > maxStatement) return <Navigate to="/diagnosis" replace />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const count = countOf(employees);
    const isWrong = employees.trim() !== '' && (count === undefined || count < 1 || count > 1_000_000);
    if (start.isPending) return;
    if (isWrong) return setProblems([{ fieldId: 'employees', message: t('about.employeesInvalid') }]);
    setProblems([]);
    start.mutate({
      input: {
        statement,
        language: currentLanguage(),
        industry: industry || null,
        employees: count ?? null,
        prefecture: prefecture || null,
        withReader,
      },
    });
  };

  return (
    <Page title={t('about.title')} back="/diagnosis">
      <p>{t('about.why')}</p>
      <ErrorSummary problems={problems} />
      {start.isError && <Problem error={start.error} />}
      <Form onSubmit={submit}>
        <NativeSelect
          id="industry"
          label={<FieldLabel mark="optional">{t('about.industry')}</FieldLabel>}
          value={industry}
          onChange={(event) => change({ industry: event.currentTarget.value })}
          data={[
            { value: '', label: t('about.skip') },
            ...industries.map((code) => ({ value: code, label: t(`industries.${code}`) })),
          ]}
        />
        <TextInput
          id="employees"
          label={<FieldLabel mark="optional">{t('about.employees')}</FieldLabel>}
          inputMode="numeric"
          value={employees}
          error={problems[0]?.message}
          onChange={(event) => change({ employees: event.currentTarget.value })}
        />
        <PrefectureSelect
          id="prefecture"
          label={<FieldLabel mark="optional">{t('about.prefecture')}</FieldLabel>}
          emptyLabel={t('about.skip')}
          value={prefecture}
          autoComplete="address-level1"
          onChange={(event) => change({ prefecture: event.currentTarget.value })}
        />
        <PrimaryButton busy={start.isPending}>{t('common:next')}</PrimaryButton>
        <p role="status">{start.isPending && withReader && t('reader.reading')}</p>
      </Form>
    </Page>
  );
};

export default AboutPage;
