import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PrimaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { useNext } from './next-address';
import { useSession } from './session';
import { useEnter } from './use-enter';

/** Where the link in the confirmation mail ends. */
const VerifiedPage = () => {
  const { t } = useTranslation('account');
  const [params] = useSearchParams();
  const { signedIn } = useSession();
  const { carry } = useNext();
  const enter = useEnter();
  const failed = params.has('error');
  return (
    <Page title={t(failed ? 'verify.failedTitle' : 'verify.doneTitle')}>
      <p>{t(failed ? 'verify.failed' : 'verify.done')}</p>
      {signedIn ? (
        <PrimaryButton onClick={() => void enter()}>{t('verify.continue')}</PrimaryButton>
      ) : (
        <PrimaryButton to={carry('/sign-in')}>{t('signIn.submit')}</PrimaryButton>
      )}
    </Page>
  );
};

export default VerifiedPage;
