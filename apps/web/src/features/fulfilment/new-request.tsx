import { NativeSelect, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AskDeskDocument, DeskRequestsDocument, DesksDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { Form } from '../../ui/form';
import { Section } from '../../ui/page';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';

/** What the desk should do from now on, without a call it is about. Shown to whoever has a desk; `?desk=` chooses one. */
export const NewRequest = () => {
  const { t } = useTranslation('inbox');
  const [params] = useSearchParams();
  const desks = useAsk(DesksDocument, {}).data?.desks ?? [];
  const form = useFields(
    { deskId: params.get('desk') ?? '', text: '' },
    { text: (text) => (text.trim() === '' ? t('request.missing') : undefined) },
  );
  const tell = useTell(AskDeskDocument, [DeskRequestsDocument]);
  const chosen = desks.find(({ id }) => id === form.values.deskId) ?? desks[0];
  if (!chosen) return null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!form.check() || tell.isPending) return;
    tell.mutate(
      { deskId: chosen.id, text: form.values.text.trim() },
      { onSuccess: () => form.set('text', ''), onError: form.showRefusal },
    );
  };
  return (
    <Section title={t('request.new')}>
      <p>{t('request.lead')}</p>
      <Form onSubmit={send}>
        {desks.length > 1 && (
          <NativeSelect
            label={t('request.desk')}
            value={chosen.id}
            data={desks.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => form.set('deskId', event.currentTarget.value)}
          />
        )}
        <Textarea label={t('request.text')} rows={4} maxLength={2000} {...form.text('text')} />
        {tell.isError && form.summary.length === 0 && <Problem error={tell.error} />}
        <p role="status">{tell.isSuccess && t('request.sent')}</p>
        <PrimaryButton busy={tell.isPending}>{t('request.send')}</PrimaryButton>
      </Form>
    </Section>
  );
};
