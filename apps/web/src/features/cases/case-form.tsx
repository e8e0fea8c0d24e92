import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CaseOfCallDocument,
  CaseRulesDocument,
  CasesDocument,
  type CaseFieldsFragment,
  type CaseSeverity,
  type CustomerLanguage,
  OpenCaseDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ChoiceCards } from '../../ui/choice-cards';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Loading, Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { severities } from './case-labels';
import styles from './cases.module.css';
import { useRequestId } from './write-pane';

/** The form's fields by name, as far as they are known. */
export type CaseFormValues = Readonly<Record<string, string>>;

interface CaseFormProps {
  deskId: string;
  interactionId?: string;
  /** What the call has told already. */
  known?: CaseFormValues;
  /** Whoever stores what is not sent yet, field by field: what was typed so far, here or in another window. */
  kept?: { readonly typed: CaseFormValues; readonly change: (part: CaseFormValues) => void };
  onOpened: (opened: CaseFieldsFragment) => void;
}

/** The form's fields, of whatever was told or stored. */
const valuesOf = (known: CaseFormValues, categories: readonly string[]) => ({
  category: categories.find((one) => one === known.category) ?? '',
  severity: severities.find((one) => one === known.severity) ?? ('NORMAL' as CaseSeverity),
  language: known.language === 'EN' ? ('EN' as const) : ('JA' as CustomerLanguage),
  name: known.name ?? '',
  nameKana: known.nameKana ?? '',
  phone: known.phone ?? '',
  email: known.email ?? '',
  product: known.product ?? '',
  happened: known.happened ?? '',
  wish: known.wish ?? '',
  answered: known.answered ?? '',
});

interface FormOfDeskProps extends CaseFormProps {
  categories: readonly string[];
}

const FormOfDesk = ({ deskId, interactionId, known = {}, categories, kept, onOpened }: FormOfDeskProps) => {
  const { t } = useTranslation('cases');
  const filled = (value: string) => (value.trim() === '' ? t('form.missing') : undefined);
  const [first] = useState(() => valuesOf(known, categories));
  const { values, errors, summary, set, text, check, showRefusal } = useFields(
    first,
    { happened: filled, category: (value: string) => (value === '' ? t('form.chooseCategory') : undefined) },
    kept && { values: valuesOf({ ...first, ...kept.typed }, categories), change: kept.change },
  );
  const request = useRequestId();
  const tell = useTell(OpenCaseDocument, [CasesDocument, CaseOfCallDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (tell.isPending || !check()) return;
    tell.mutate(
      { input: { ...values, deskId, requestId: request.current(), interactionId: interactionId ?? null } },
      { onSuccess: ({ openCase }) => onOpened(openCase), onError: showRefusal },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {tell.isError && summary.length === 0 && <Problem error={tell.error} />}
      <Textarea
        {...text('happened')}
        label={<FieldLabel mark="required">{t('happened')}</FieldLabel>}
        autosize
        minRows={3}
      />
      <Textarea {...text('wish')} label={t('wish')} autosize minRows={1} />
      <NativeSelect
        id="category"
        label={<FieldLabel mark="required">{t('category')}</FieldLabel>}
        error={errors.category}
        value={values.category}
        onChange={({ currentTarget }) => set('category', currentTarget.value)}
        data={[{ value: '', label: t('form.noCategory') }, ...categories]}
      />
      <p id="severity-label" className={styles.label}>
        {t('severityLabel')}
      </p>
      <ChoiceCards
        id="severity"
        labelledBy="severity-label"
        choices={severities.map((value) => ({
          value,
          label: t(`severity.${value}`),
          hint: t(`severityHint.${value}`),
        }))}
        chosen={[values.severity]}
        onChoose={([value]) => set('severity', value as CaseSeverity)}
      />
      <TextInput {...text('product')} label={t('product')} description={t('productHint')} />
      <div className={styles.pair}>
        <TextInput {...text('name')} label={t('name')} autoComplete="off" />
        <TextInput {...text('nameKana')} label={t('nameKana')} autoComplete="off" />
        <TextInput {...text('phone')} label={t('phone')} type="tel" autoComplete="off" />
        <TextInput
          {...text('email')}
          label={t('email')}
          description={t('emailHint')}
          type="email"
          autoComplete="off"
        />
      </div>
      <NativeSelect
        id="language"
        label={t('language.label')}
        value={values.language}
        onChange={({ currentTarget }) => set('language', currentTarget.value as CustomerLanguage)}
        data={(['JA', 'EN'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <Textarea
        {...text('answered')}
        label={t('answered')}
        description={t('answeredHint')}
        autosize
        minRows={2}
      />
      <PrimaryButton busy={tell.isPending}>{t('form.submit')}</PrimaryButton>
    </Form>
  );
};

/** A new case of one desk, with the categories of its client. */
export const CaseForm = (props: CaseFormProps) => {
  const { data, isError, error } = useAsk(CaseRulesDocument, { deskId: props.deskId });
  if (isError) return <Problem error={error} />;
  if (!data) return <Loading />;
  return <FormOfDesk key={props.deskId} {...props} categories={data.caseRules.categories} />;
};
