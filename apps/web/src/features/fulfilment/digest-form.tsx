import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskNewsDocument, type DeskNewsQuery, SetDigestDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';

/** The day of a desk in one mail, at a time of the owner's choice. */
export const DigestForm = ({ deskId, stored }: { deskId: string; stored: DeskNewsQuery['deskDigest'] }) => {
  const { t } = useTranslation('desk');
  const [on, setOn] = useState(stored !== null);
  const [sendTime, setSendTime] = useState(stored?.sendTime ?? '18:00');
  const [whenQuiet, setWhenQuiet] = useState(stored?.whenQuiet ?? false);
  const save = useTell(SetDigestDocument, [DeskNewsDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate({ deskId, digest: on ? { sendTime, whenQuiet } : null });
  };
  return (
    <Form onSubmit={submit}>
      <Checkbox
        label={t('news.digestOn')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      {on && (
        <>
          <TextInput
            type="time"
            label={t('news.digestTime')}
            value={sendTime}
            maw="12rem"
            onChange={(event) => setSendTime(event.currentTarget.value)}
          />
          <Checkbox
            label={t('news.digestQuiet')}
            checked={whenQuiet}
            onChange={(event) => setWhenQuiet(event.currentTarget.checked)}
          />
        </>
      )}
      {save.isError && <Problem error={save.error} />}
      <p role="status">{save.isSuccess && t('news.digestSaved')}</p>
      <PrimaryButton busy={save.isPending}>{t('news.digestSave')}</PrimaryButton>
    </Form>
  );
};
