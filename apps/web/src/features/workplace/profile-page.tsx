import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CompanyProfileDocument,
  type CompanyProfileQuery,
  UpdateCompanyDocument,
  ViewerDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { PrefectureSelect } from '../../ui/prefecture-select';
import { Problem } from '../../ui/states';
import { countOf, digitsOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';
import { industries } from '../diagnosis/industries';
import { useCompanyChecks } from '../identity/company-checks';
import { ActButton } from './pieces/act-button';

type Company = NonNullable<NonNullable<CompanyProfileQuery['viewer']>['acting']>['company'];
const orNull = (typed: string) => typed.trim() || null;

const ProfileForm = ({ company }: { company: Company }) => {
  const { t } = useTranslation(['workplace', 'account', 'diagnosis']);
  const update = useTell(UpdateCompanyDocument, [CompanyProfileDocument, ViewerDocument]);
  const [saved, setSaved] = useState(false);
  const fields = useFields(
    {
      name: company.name,
      nameKana: company.nameKana ?? '',
      prefecture: company.prefecture ?? '',
      industry: company.industry ?? '',
      employees: company.employees ? String(company.employees) : '',
      postalCode: company.postalCode ?? '',
      address: company.address ?? '',
      phone: company.phone ?? '',
      registrationNumber: company.registrationNumber ?? '',
    },
    useCompanyChecks(),
  );
  const { values } = fields;
  const isClient = company.kind === 'CLIENT';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    if (!fields.check() || update.isPending) return;
    const input = {
      kind: company.kind,
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
    update.mutate(
      { input },
      { onSuccess: () => setSaved(true), onError: (error) => void fields.showRefusal(error) },
    );
  };

  const optional = (label: string) => <FieldLabel mark="optional">{label}</FieldLabel>;
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {update.isError && fields.summary.length === 0 && <Problem error={update.error} />}
      <TextInput
        {...fields.text('name')}
        label={<FieldLabel mark="required">{t('account:company.name')}</FieldLabel>}
        autoComplete="organization"
      />
      <TextInput {...fields.text('nameKana')} label={optional(t('account:company.nameKana'))} />
      <PrefectureSelect
        {...fields.text('prefecture')}
        label={<FieldLabel mark="required">{t('account:company.prefecture')}</FieldLabel>}
        emptyLabel={t('account:company.choose')}
      />
      {isClient && (
        <>
          <NativeSelect
            {...fields.text('industry')}
            label={optional(t('account:company.industry'))}
            data={[
              { value: '', label: t('account:company.choose') },
              ...industries.map((code) => ({ value: code, label: t(`diagnosis:industries.${code}`) })),
            ]}
          />
          <TextInput
            {...fields.text('employees')}
            inputMode="numeric"
            label={optional(t('account:company.employees'))}
          />
        </>
      )}
      <TextInput
        {...fields.text('postalCode')}
        inputMode="numeric"
        label={optional(t('account:company.postalCode'))}
        autoComplete="postal-code"
      />
      <TextInput
        {...fields.text('address')}
        label={optional(t('account:company.address'))}
        autoComplete="street-address"
      />
      <TextInput
        {...fields.text('phone')}
        type="tel"
        label={optional(t('account:company.phone'))}
        autoComplete="tel"
      />
      <TextInput
        {...fields.text('registrationNumber')}
        label={optional(t('account:company.registrationNumber'))}
        description={t('account:company.registrationHint')}
      />
      <div>
        <ActButton tone="primary" busy={update.isPending}>
          {t('profile.save')}
        </ActButton>
        <p role="status">{saved && t('profile.saved')}</p>
      </div>
    </Form>
  );
};

const ProfilePage = () => {
  const { t } = useTranslation('workplace');
  const query = useAsk(CompanyProfileDocument, {});
  return (
    <Page title={t('profile.title')}>
      <p>{t('profile.lead')}</p>
      <Answered query={query} lines={6}>
        {({ viewer }) =>
          viewer?.acting && <ProfileForm key={viewer.acting.company.id} company={viewer.acting.company} />
        }
      </Answered>
    </Page>
  );
};

export default ProfilePage;
