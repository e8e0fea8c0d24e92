import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import {
  ClaimDiagnosisDocument,
  type CompanyKind,
  RegisterCompanyDocument,
} from '../../graphql/generated/graphql';
import { ask, useTell } from '../../graphql/hooks';
import { actingCompany } from '../../graphql/acting-company';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { PrefectureSelect } from '../../ui/prefecture-select';
import { Loading, Problem } from '../../ui/states';
import { countOf, digitsOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';
import { diagnosisToken, useDiagnosis } from '../diagnosis/diagnosis-session';
import { industries } from '../diagnosis/industries';
import { useCompanyChecks } from './company-checks';
import { useNext } from './next-address';
import { homeOf, useRefreshSession, useSession } from './session';

const kinds = ['CLIENT', 'PRODUCER', 'OPERATOR'] as const;
const orNull = (typed: string) => typed.trim() || null;

const CompanyForm = () => {
  const { t } = useTranslation(['account', 'diagnosis']);
  const navigate = useNavigate();
  const { next } = useNext();
  const refresh = useRefreshSession();
  const register = useTell(RegisterCompanyDocument);
  const { diagnosis } = useDiagnosis();
  const [keepsCheckUp, setKeepsCheckUp] = useState(false);
  const fields = useFields(
    {
      kind: 'CLIENT' as CompanyKind,
      name: '',
      nameKana: '',
      prefecture: diagnosis?.prefecture ?? '',
      industry: diagnosis?.industry ?? '',
      employees: diagnosis?.employees ? String(diagnosis.employees) : '',
      postalCode: '',
      address: '',
      phone: '',
      registrationNumber: '',
    },
    useCompanyChecks(),
  );
  const { values } = fields;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || register.isPending) return;
    const input = {
      kind: values.kind,
      name: values.name.trim(),
      nameKana: orNull(values.nameKana),
      prefecture: values.prefecture,
      industry: orNull(values.industry),
      employees: countOf(values.employees) ?? null,
      postalCode: orNull(digitsOf(values.postalCode)),
      address: orNull(values.address),
      phone: orNull(digitsOf(values.phone)),
      registrationNumber: orNull(values.registrationNumber.normalize('NFKC').toUpperCase()),
    };
    register.mutate(
      { input },
      {
        onSuccess: async ({ registerCompany: { company, role } }) => {
          actingCompany.set(company.id);
          const token = diagnosisToken.get();
          // A claim that fails can be made again on the page of the result.
          if (token && keepsCheckUp && role === 'OWNER')
            await ask(ClaimDiagnosisDocument, { token }).catch(() => undefined);
          await refresh();
          await navigate(next ?? homeOf(role), { replace: true });
        },
        onError: (error) => void fields.showRefusal(error),
      },
    );
  };

  return (
    <Page title={t('company.title')}>
      <p>{t('company.lead')}</p>
      <ErrorSummary problems={fields.summary} />
      {register.isError && fields.summary.length === 0 && <Problem error={register.error} />}
      <Form onSubmit={submit}>
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 700, fontSize: '1.125rem', padding: 0, marginBottom: '0.5rem' }}>
            {t('company.kind')}
          </legend>
          <ChoiceCards
            id="kind"
            choices={kinds.map((kind) => ({ value: kind, label: t(`company.kinds.${kind}`) }))}
            chosen={[values.kind]}
            onChoose={([kind]) => kind && fields.set('kind', kind as CompanyKind)}
          />
        </fieldset>
        <TextInput
          {...fields.text('name')}
          label={<FieldLabel mark="required">{t('company.name')}</FieldLabel>}
          autoComplete="organization"
        />
        <TextInput
          {...fields.text('nameKana')}
          label={<FieldLabel mark="optional">{t('company.nameKana')}</FieldLabel>}
        />
        <PrefectureSelect
          {...fields.text('prefecture')}
          label={<FieldLabel mark="required">{t('company.prefecture')}</FieldLabel>}
          emptyLabel={t('company.choose')}
          autoComplete="address-level1"
        />
        {values.kind === 'CLIENT' && (
          <>
            <NativeSelect
              {...fields.text('industry')}
              label={<FieldLabel mark="optional">{t('company.industry')}</FieldLabel>}
              data={[
                { value: '', label: t('company.choose') },
                ...industries.map((code) => ({ value: code, label: t(`diagnosis:industries.${code}`) })),
              ]}
            />
            <TextInput
              {...fields.text('employees')}
              inputMode="numeric"
              label={<FieldLabel mark="optional">{t('company.employees')}</FieldLabel>}
            />
          </>
        )}
        <TextInput
          {...fields.text('postalCode')}
          inputMode="numeric"
          label={<FieldLabel mark="optional">{t('company.postalCode')}</FieldLabel>}
          autoComplete="postal-code"
        />
        <TextInput
          {...fields.text('address')}
          label={<FieldLabel mark="optional">{t('company.address')}</FieldLabel>}
          autoComplete="street-address"
        />
        <TextInput
          {...fields.text('phone')}
          type="tel"
          label={<FieldLabel mark="optional">{t('company.phone')}</FieldLabel>}
          autoComplete="tel"
        />
        {values.kind !== 'CLIENT' && (
          <TextInput
            {...fields.text('registrationNumber')}
            label={<FieldLabel mark="optional">{t('company.registrationNumber')}</FieldLabel>}
            description={t('company.registrationHint')}
          />
        )}
        {values.kind === 'CLIENT' && diagnosis && !diagnosis.claimed && (
          <Checkbox
            size="lg"
            checked={keepsCheckUp}
            onChange={(event) => setKeepsCheckUp(event.currentTarget.checked)}
            label={t('company.keepCheckUp')}
            description={t('company.keepCheckUpNote')}
          />
        )}
        <PrimaryButton busy={register.isPending}>{t('company.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

const CompanyPage = () => {
  const { signedIn, problem, retry } = useSession();
  const { carry } = useNext();
  const { token, query } = useDiagnosis();
  if (problem) return <Problem error={problem} onRetry={retry} />;
  if (signedIn === undefined || (token !== null && query.isPending)) return <Loading />;
  if (!signedIn) return <Navigate to={carry('/sign-up')} replace />;
  return <CompanyForm />;
};

export default CompanyPage;
