import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useSignOut } from '../../app/sign-out';
import { actingCompany } from '../../graphql/acting-company';
import { AcceptInvitationDocument, InvitationDocument } from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { homeOf, useRefreshSession, useSession } from './session';

const InvitationPage = () => {
  const { t } = useTranslation(['account', 'common']);
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const navigate = useNavigate();
  const session = useSession();
  const signOut = useSignOut();
  const refresh = useRefreshSession();
  const invitation = useAsk(InvitationDocument, { token });
  const accept = useTell(AcceptInvitationDocument);
  const next = encodeURIComponent(`/invitation?token=${encodeURIComponent(token)}`);

  const join = () =>
    accept.mutate(
      { token },
      {
        onSuccess: async ({ acceptInvitation: { company, role } }) => {
          actingCompany.set(company.id);
          await refresh();
          await navigate(homeOf(role), { replace: true });
        },
      },
    );

  return (
    <Answered whole query={invitation}>
      {({ invitation: found }) =>
        !found || found.expired ? (
          <Page title={t('invitation.expiredTitle')}>
            <p>{t('invitation.expired')}</p>
          </Page>
        ) : (
          <Page title={t('invitation.title', { company: found.companyName })}>
            <p>{t('invitation.lead', { email: found.email, role: t(`common:roles.${found.role}`) })}</p>
            {accept.isError && <Problem error={accept.error} />}
            {session.signedIn === false && (
              <>
                <PrimaryButton to={`/sign-up?next=${next}`}>{t('invitation.signUp')}</PrimaryButton>
                <SecondaryButton to={`/sign-in?next=${next}`}>{t('invitation.signIn')}</SecondaryButton>
              </>
            )}
            {session.person?.email.toLowerCase() === found.email.toLowerCase() && (
              <PrimaryButton onClick={join} busy={accept.isPending}>
                {t('invitation.accept')}
              </PrimaryButton>
            )}
            {session.person && session.person.email.toLowerCase() !== found.email.toLowerCase() && (
              <>
                <p>{t('invitation.otherPerson', { email: session.person.email })}</p>
                <SecondaryButton onClick={() => void signOut()}>{t('invitation.signOut')}</SecondaryButton>
              </>
            )}
          </Page>
        )
      }
    </Answered>
  );
};

export default InvitationPage;
