import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { auth } from './auth';
import { tidyEmail, useCredentialChecks } from './credentials';
import { useNext } from './next-address';
import { Refusal } from './refusal';

const SignUpPage = () => {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const checks = useCredentialChecks();
  const { next, carry } = useNext();
  const fields = useFields(
    { name: '', email: '', password: '' },
    { name: checks.name, email: checks.email, password: checks.newPassword },
  );
  const { name, email, password } = fields.values;
  const signUp = useMutation({
    mutationFn: () =>
      auth.signUp({ name: name.trim(), email: tidyEmail(email), password }, carry('/verified')),
    onSuccess: () => navigate('/check-mail', { state: { email: tidyEmail(email), next }, replace: true }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) signUp.mutate();
  };
  return (
    <Page title={t('signUp.title')} back={true}>
      <p>{t('signUp.lead')}</p>
      <ErrorSummary problems={fields.summary} />
      <Refusal error={signUp.error} />
      <Form onSubmit={submit}>
        <TextInput {...fields.text('name')} label={t('name')} autoComplete="name" />
        <TextInput {...fields.text('email')} label={t('email')} type="email" autoComplete="email" />
        <PasswordInput
          {...fields.text('password')}
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), size: 44, tabIndex: 0 }}
        />
        <PrimaryButton busy={signUp.isPending}>{t('signUp.submit')}</PrimaryButton>
      </Form>
      <p>
        {t('signUp.have')} <Link to={carry('/sign-in')}>{t('signUp.signIn')}</Link>
      </p>
    </Page>
  );
};

export default SignUpPage;
