import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { auth } from './auth';
import { tidyEmail, useCredentialChecks } from './credentials';
import { Refusal } from './refusal';

const ForgotPage = () => {
  const { t } = useTranslation('account');
  const checks = useCredentialChecks();
  const fields = useFields({ email: '' }, { email: checks.email });
  const email = tidyEmail(fields.values.email);
  const send = useMutation({ mutationFn: () => auth.requestReset(email) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) send.mutate();
  };
  return (
    <Page title={t('forgot.title')} back="/sign-in">
      {send.isSuccess ? (
        <p role="status">{t('forgot.sent', { email })}</p>
      ) : (
        <>
          <p>{t('forgot.lead')}</p>
          <ErrorSummary problems={fields.summary} />
          <Refusal error={send.error} />
          <Form onSubmit={submit}>
            <TextInput {...fields.text('email')} label={t('email')} type="email" autoComplete="username" />
            <PrimaryButton busy={send.isPending}>{t('forgot.submit')}</PrimaryButton>
          </Form>
        </>
      )}
    </Page>
  );
};

export default ForgotPage;
