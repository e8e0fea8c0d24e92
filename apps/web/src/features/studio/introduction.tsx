import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IntroduceProducerDocument,
  MyBundleDocument,
  MyBundlesDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';

/** The producer's words about themselves, shown beside each of their bundles. */
export const Introduction = ({ current }: { current: string }) => {
  const { t } = useTranslation('studio');
  const [typed, setTyped] = useState(current);
  const introduce = useTell(IntroduceProducerDocument, [MyBundlesDocument, MyBundleDocument]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!introduce.isPending) introduce.mutate({ introduction: typed.trim() });
  };
  return (
    <Form onSubmit={submit}>
      {introduce.isError && <Problem error={introduce.error} />}
      <Textarea
        label={t('introduction.label')}
        description={t('introduction.hint')}
        autosize
        minRows={3}
        maw="40rem"
        value={typed}
        onChange={(event) => {
          introduce.reset();
          setTyped(event.currentTarget.value);
        }}
      />
      <div>
        <ActButton busy={introduce.isPending}>{t('introduction.save')}</ActButton>
        <p role="status">{introduce.isSuccess && t('introduction.saved')}</p>
      </div>
    </Form>
  );
};
