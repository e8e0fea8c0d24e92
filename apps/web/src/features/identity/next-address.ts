import { useSearchParams } from 'react-router';

/**
 * Where to go after signing in: only addresses of our own, never another site. Browsers drop tabs and line breaks from an
 * address and read a backslash as a slash, so an address with any of them is not ours.
 */
export const safeNext = (next: string | null): string | undefined =>
  next && /^\/(?!\/)[^\s\\]*$/.test(next) ? next : undefined;

export const useNext = () => {
  const [params] = useSearchParams();
  const next = safeNext(params.get('next'));
  return {
    next,
    /** The same wish carried to another page of the sign-in path. */
    carry: (path: string) => (next ? `${path}?next=${encodeURIComponent(next)}` : path),
  };
};
