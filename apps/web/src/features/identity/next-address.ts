import { useSearchParams } from 'react-router';

/** Where to go after signing in: only addresses of our own, never another site. */
export const safeNext = (next: string | null): string | undefined =>
  next && /^\/(?![/\\])/.test(next) ? next : undefined;

export const useNext = () => {
  const [params] = useSearchParams();
  const next = safeNext(params.get('next'));
  return {
    next,
    /** The same wish carried to another page of the sign-in path. */
    carry: (path: string) => (next ? `${path}?next=${encodeURIComponent(next)}` : path),
  };
};
