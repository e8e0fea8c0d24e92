import { useLocation } from 'react-router';

/** Owner and supervisor set up the same desk, each within their own frame. */
export const useDeskAddress = () => {
  const { pathname } = useLocation();
  const base = pathname.startsWith('/floor/') ? '/floor/desks' : '/owner/desks';
  return (deskId: string, part?: string): string =>
    part ? `${base}/${deskId}/${part}` : `${base}/${deskId}`;
};
