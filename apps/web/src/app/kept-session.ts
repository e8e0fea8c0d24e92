import { useState } from 'react';
import { type Session, useSession } from '../features/identity/session';

/**
 * The session, kept as it was when it ends by itself while somebody is working: what they typed stays on the screen until they
 * are back in. Leaving on purpose empties the cache first, so nothing is kept then.
 */
export const useKeptSession = (): Session & { lost: boolean } => {
  const session = useSession();
  const [former, setFormer] = useState<Session>();
  const isWorking = session.signedIn === true && session.role !== undefined;
  if (isWorking && session !== former) setFormer(session);
  if (session.signedIn === undefined && former !== undefined) setFormer(undefined);
  return session.signedIn === false && former !== undefined
    ? { ...former, lost: true }
    : { ...session, lost: false };
};
