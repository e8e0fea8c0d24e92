import { Modal, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { auth } from '../features/identity/auth';
import { useCredentialChecks } from '../features/identity/credentials';
import { Refusal } from '../features/identity/refusal';
import { useRefreshSession } from '../features/identity/session';
import { PrimaryButton } from '../ui/buttons';
import { Form } from '../ui/form';
import { useFields } from '../ui/use-fields';

/** Stands before a page whose session has ended, and gives it back as it was. */
const SignInAgain = ({ email, elsewhere }: { email: string; elsewhere: string }) => {
  const { t } = useTranslation('account');
  const refresh = useRefreshSession();
  const checks = useCredentialChecks();
  const fields = useFields({ passwordAgain: '' }, { passwordAgain: checks.password });
  const signIn = useMutation({
    mutationFn: () => auth.signIn(email, fields.values.passwordAgain),
    onSuccess: refresh,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (fields.check()) signIn.mutate();
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      title={t('again.title')}
      centered
      styles={{
        title: { fontWeight: 700, fontSize: '1.125rem', lineHeight: 1.5 },
        body: { display: 'grid', gap: '1.25rem' },
      }}
    >
      <p>{t('again.lead', { email })}</p>
      <Refusal error={signIn.error} />
      <Form onSubmit={submit}>
        <PasswordInput
          {...fields.text('passwordAgain')}
          label={t('password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), size: 44, tabIndex: 0 }}
          data-autofocus
        />
        <PrimaryButton busy={signIn.isPending}>{t('again.submit')}</PrimaryButton>
      </Form>
      <Link to={elsewhere} data-tall>
        {t('again.elsewhere')}
      </Link>
    </Modal>
  );
};

export default SignInAgain;
