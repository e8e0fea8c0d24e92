import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../graphql/generated/graphql';
import { loadMessages } from '../i18n/index';
import { takesCalls, useSignOut } from './sign-out';

const LeaveWork = lazy(async () => {
  const [{ LeaveWork: leave }] = await Promise.all([
    import('../features/desk/leave-work'),
    loadMessages('call-desk'),
  ]);
  return { default: leave };
});

/** Signs out; whoever takes calls is asked about what rings or is held, and is away afterwards. */
export const SignOutButton = ({
  role,
  className,
}: {
  role: Role | undefined;
  className: string | undefined;
}) => {
  const { t } = useTranslation();
  const signOut = useSignOut();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <button
        type="button"
        className={className}
        onClick={() => (takesCalls(role) ? setLeaving(true) : void signOut())}
      >
        {t('nav.signOut')}
      </button>
      {leaving && (
        <Suspense>
          <LeaveWork onLeave={signOut} onStay={() => setLeaving(false)} />
        </Suspense>
      )}
    </>
  );
};
