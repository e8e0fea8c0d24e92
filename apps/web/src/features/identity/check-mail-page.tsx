import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { SecondaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { auth } from './auth';
import { Refusal } from './refusal';

const CheckMailPage = () => {
  const { t } = useTranslation('account');
  const { state } = useLocation() as { state: { email: string; next?: string } | null };
  const carry = (path: string) => (state?.next ? `${path}?next=${encodeURIComponent(state.next)}` : path);
  const again = useMutation({
    mutationFn: () => auth.sendVerification(state!.email, carry('/verified')),
  });
  if (!state) return <Navigate to="/sign-in" replace />;
  return (
    <Page title={t('verify.title')}>
      <p>{t('verify.sent', { email: state.email })}</p>
      <p>{t('verify.missing')}</p>
      <Refusal error={again.error} />
      <p role="status">{again.isSuccess && t('verify.sentAgain')}</p>
      <SecondaryButton onClick={() => again.mutate()} busy={again.isPending}>
        {t('verify.again')}
      </SecondaryButton>
      <p>
        {t('verify.later')} <Link to={carry('/sign-in')}>{t('verify.signIn')}</Link>
      </p>
    </Page>
  );
};

export default CheckMailPage;
