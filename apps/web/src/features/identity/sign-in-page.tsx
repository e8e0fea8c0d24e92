import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { useFields } from '../../ui/use-fields';
import { auth } from './auth';
import { tidyEmail, useCredentialChecks } from './credentials';
import { useNext } from './next-address';
import { Refusal } from './refusal';
import { useEnter } from './use-enter';

const SignInLink = () => {
  const { t } = useTranslation('account');
  const { next } = useNext();
  const checks = useCredentialChecks();
  const fields = useFields({ linkEmail: '' }, { linkEmail: checks.email });
  const email = tidyEmail(fields.values.linkEmail);
  const send = useMutation({ mutationFn: () => auth.sendSignInLink(email, next ?? '/entered') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) send.mutate();
  };
  return (
    <Disclosure label={t('signIn.link')}>
      <Refusal error={send.error} />
      {send.isSuccess ? (
        <p role="status">{t('signIn.linkSent', { email })}</p>
      ) : (
        <Form onSubmit={submit}>
          <TextInput {...fields.text('linkEmail')} label={t('email')} type="email" autoComplete="email" />
          <SecondaryButton busy={send.isPending}>{t('signIn.linkSubmit')}</SecondaryButton>
        </Form>
      )}
    </Disclosure>
  );
};

const SignInPage = () => {
  const { t } = useTranslation('account');
  const enter = useEnter();
  const checks = useCredentialChecks();
  const { carry } = useNext();
  const [params] = useSearchParams();
  const fields = useFields({ email: '', password: '' }, { email: checks.email, password: checks.password });
  const signIn = useMutation({
    mutationFn: () => auth.signIn(tidyEmail(fields.values.email), fields.values.password),
    onSuccess: enter,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) signIn.mutate();
  };
  return (
    <Page title={t('signIn.title')}>
      <ErrorSummary problems={fields.summary} />
      {params.has('error') && !signIn.isError && (
        <div role="alert">
          <Card tone="notice">{t('signIn.linkFailed')}</Card>
        </div>
      )}
      <Refusal error={signIn.error} />
      <Form onSubmit={submit}>
        <TextInput {...fields.text('email')} label={t('email')} type="email" autoComplete="username" />
        <PasswordInput
          {...fields.text('password')}
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), size: 44, tabIndex: 0 }}
        />
        <PrimaryButton busy={signIn.isPending}>{t('signIn.submit')}</PrimaryButton>
      </Form>
      <p>
        <Link to="/forgot-password">{t('signIn.forgot')}</Link>
      </p>
      <SignInLink />
      <p>
        {t('signIn.new')} <Link to={carry('/sign-up')}>{t('signIn.signUp')}</Link>
      </p>
    </Page>
  );
};

export default SignInPage;
