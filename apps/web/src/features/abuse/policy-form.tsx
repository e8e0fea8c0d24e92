import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AbusePolicyDocument,
  type AbusePolicyFieldsFragment,
  AbusePolicyVersionsDocument,
  PublishAbusePolicyDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from '../workplace/pieces/act-button';

interface PolicyFormProps {
  /** What is in force; null where the suggestion is the beginning. */
  from: AbusePolicyFieldsFragment | null;
  onDone: () => void;
}

const startOf = (from: AbusePolicyFieldsFragment | null, words: string) => ({
  words: from?.words ?? words,
  helplineName: from?.helplineName ?? '',
  helplinePhone: from?.helplinePhone ?? '',
  helplineEmail: from?.helplineEmail ?? '',
  helplineHours: from?.helplineHours ?? '',
});

/** The next version: what agents read from the moment it is published. */
export const PolicyForm = ({ from, onDone }: PolicyFormProps) => {
  const { t } = useTranslation(['abuse', 'common']);
  // The version it was written from stays, whatever a colleague publishes meanwhile: the server then says so.
  const [basedOn] = useState(from?.version ?? 0);
  const publish = useTell(PublishAbusePolicyDocument, [AbusePolicyDocument, AbusePolicyVersionsDocument]);
  const fields = useFields(startOf(from, t('suggestion.words')), {
    words: (typed) => (typed.trim() === '' ? t('form.wordsMissing') : undefined),
    helplineName: (typed) => (typed.trim() === '' ? t('form.nameMissing') : undefined),
    helplinePhone: (typed, { helplineEmail }) =>
      typed.trim() === '' && helplineEmail.trim() === '' ? t('form.reachMissing') : undefined,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || publish.isPending) return;
    publish.mutate(
      { input: { basedOn, ...fields.values } },
      { onSuccess: onDone, onError: (error) => void fields.showRefusal(error) },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {publish.isError && fields.summary.length === 0 && <Problem error={publish.error} />}
      <Textarea {...fields.text('words')} label={t('form.words')} autosize minRows={10} maxLength={4000} />
      <TextInput
        {...fields.text('helplineName')}
        label={t('form.name')}
        description={t('form.nameHint')}
        maxLength={100}
      />
      <TextInput {...fields.text('helplinePhone')} label={t('form.phone')} inputMode="tel" maxLength={30} />
      <TextInput
        {...fields.text('helplineEmail')}
        label={t('form.email')}
        description={t('form.reachHint')}
        inputMode="email"
        maxLength={254}
      />
      <TextInput {...fields.text('helplineHours')} label={t('form.hours')} maxLength={200} />
      <p>{t('form.stays')}</p>
      <div>
        <ActButton tone="primary" busy={publish.isPending}>
          {t('form.publish')}
        </ActButton>{' '}
        <ActButton onClick={onDone}>{t('common:cancel')}</ActButton>
      </div>
    </Form>
  );
};
