import { Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FunctionsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { AreaPicker } from './area-picker';
import { type BundleValues, callLanguages } from './bundle-values';
import { CheckGroup } from './check-group';
import { CountField } from './count-field';
import { FunctionPicker } from './function-picker';
import { HoursPart } from './hours-part';
import { OperatorPart } from './operator-part';
import { PlansEditor } from './plans-editor';
import styles from './studio.module.css';
import { useBundleForm } from './use-bundle-form';

interface BundleEditorProps {
  initial: BundleValues;
  /** Known from the version being revised. */
  platformShareBps?: number;
  saving: { isPending: boolean; error: unknown };
  onSave: (values: BundleValues, onRefused: (error: unknown) => void) => void;
  back: string;
}

/** Everything a bundle promises on one page, with prices and shares worked out while they are typed. */
export const BundleEditor = ({ initial, platformShareBps, saving, onSave, back }: BundleEditorProps) => {
  const { t } = useTranslation(['studio', 'common']);
  const form = useBundleForm(initial);
  const functions = useAsk(FunctionsDocument, {}, { staleMs: Infinity });
  const { values, errors, set } = form;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (saving.isPending || !form.check()) return;
    onSave(values, form.showRefusal);
  };

  const text = (name: 'name' | 'tagline' | 'story') => ({
    id: name,
    label: t(`fields.${name}`),
    description: t(`hints.${name}`),
    value: values[name],
    error: errors[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set(name, value),
  });

  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={form.summary} />
      {saving.error && form.summary.length === 0 ? <Problem error={saving.error} /> : null}
      <Section title={t('sections.words')}>
        <TextInput {...text('name')} maw="40rem" />
        <TextInput {...text('tagline')} maw="40rem" />
        <Textarea {...text('story')} autosize minRows={5} maw="40rem" />
      </Section>
      <Answered query={functions}>
        {({ functions: known }) => (
          <>
            <Section title={t('sections.what')} full>
              <FunctionPicker
                known={known}
                chosen={values.functions}
                error={errors.functions}
                onChoose={(codes) => set('functions', codes)}
              />
            </Section>
            <Section title={t('sections.where')} full>
              <AreaPicker
                chosen={values.prefectures}
                error={errors.prefectures}
                onChoose={(codes) => set('prefectures', codes)}
              />
              <HoursPart form={form} />
              <CheckGroup
                id="languages"
                label={t('fields.languages')}
                choices={callLanguages.map((code) => ({ value: code, label: t(`languages.${code}`) }))}
                chosen={values.languages}
                error={errors.languages}
                onChoose={(codes) => set('languages', codes)}
              />
              <CountField
                id="capacityPerMonth"
                label={t('fields.capacity')}
                description={t('hints.capacity')}
                unit={t('units.clients')}
                count={values.capacityPerMonth}
                error={errors.capacityPerMonth}
                onCount={(count) => set('capacityPerMonth', count)}
              />
            </Section>
            <Section title={t('sections.who')}>
              <OperatorPart form={form} platformShareBps={platformShareBps} />
            </Section>
            <Section title={t('plans.title')} full>
              <PlansEditor
                form={form}
                partsTotalMinor={known
                  .filter(({ code }) => values.functions.includes(code))
                  .reduce((sum, one) => sum + one.referenceMonthlyMinor, 0)}
              />
            </Section>
          </>
        )}
      </Answered>
      <div className={styles.row}>
        <ActButton tone="primary" busy={saving.isPending}>
          {t('saveDraft')}
        </ActButton>
        <ActButton to={back}>{t('common:cancel')}</ActButton>
      </div>
    </Form>
  );
};
