import { PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { auth } from './auth';
import { useCredentialChecks } from './credentials';
import { Refusal } from './refusal';

const ResetPage = () => {
  const { t } = useTranslation('account');
  const [params] = useSearchParams();
  const token = params.get('token');
  const checks = useCredentialChecks();
  const fields = useFields({ password: '' }, { password: checks.newPassword });
  const reset = useMutation({ mutationFn: () => auth.resetPassword(token ?? '', fields.values.password) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) reset.mutate();
  };
  if (reset.isSuccess)
    return (
      <Page title={t('reset.title')}>
        <p role="status">{t('reset.done')}</p>
        <PrimaryButton to="/sign-in">{t('signIn.submit')}</PrimaryButton>
      </Page>
    );
  if (!token || params.has('error'))
    return (
      <Page title={t('forgot.title')}>
        <p>{t('reset.noToken')}</p>
        <PrimaryButton to="/forgot-password">{t('reset.toForgot')}</PrimaryButton>
      </Page>
    );
  return (
    <Page title={t('reset.title')}>
      <ErrorSummary problems={fields.summary} />
      <Refusal error={reset.error} />
      <Form onSubmit={submit}>
        <PasswordInput
          {...fields.text('password')}
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), size: 44, tabIndex: 0 }}
        />
        <PrimaryButton busy={reset.isPending}>{t('reset.submit')}</PrimaryButton>
      </Form>
    </Page>
  );
};

export default ResetPage;
