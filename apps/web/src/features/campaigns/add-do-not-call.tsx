import { Modal, Textarea, TextInput } from '@mantine/core';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AddDoNotCallDocument, DoNotCallListDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';

/** One number, written down by hand. */
export const AddDoNotCall = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation(['do-not-call', 'common']);
  const add = useTell(AddDoNotCallDocument, [DoNotCallListDocument]);
  const { values, summary, text, check, showRefusal } = useFields(
    { phone: '', name: '', note: '' },
    { phone: (value) => (value.trim() === '' ? t('phoneMissing') : undefined) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending || !check()) return;
    const input = { phone: values.phone, name: values.name.trim() || null, note: values.note.trim() || null };
    add.mutate({ input }, { onSuccess: onClose, onError: (error) => void showRefusal(error) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('add')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 44 }}
    >
      <Form onSubmit={submit}>
        <ErrorSummary problems={summary} />
        {add.isError && summary.length === 0 && <Problem error={add.error} />}
        <TextInput
          {...text('phone')}
          label={<FieldLabel mark="required">{t('phone')}</FieldLabel>}
          inputMode="tel"
          autoComplete="off"
        />
        <TextInput {...text('name')} label={<FieldLabel mark="optional">{t('name')}</FieldLabel>} />
        <Textarea
          {...text('note')}
          label={<FieldLabel mark="optional">{t('note')}</FieldLabel>}
          autosize
          minRows={2}
        />
        <PrimaryButton busy={add.isPending}>{t('addVerb')}</PrimaryButton>
      </Form>
    </Modal>
  );
};
