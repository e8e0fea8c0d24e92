export interface Whereabouts {
  readonly to: string;
  /** Only this very page, not the ones below it. */
  readonly end?: boolean;
  /** Pages that belong here although their address does not begin with `to`. */
  readonly also?: readonly string[];
}

const plain = (path: string) => path.replace(/\/+$/, '') || '/';
const isBelow = (pathname: string, path: string) => pathname === path || pathname.startsWith(`${path}/`);

/** Whether a page belongs to a place of the navigation, so that a reader of a detail page still sees where they are. */
export const belongsTo = (pathname: string, { to, end = false, also = [] }: Whereabouts): boolean => {
  const here = plain(pathname);
  return (end ? here === to : isBelow(here, to)) || also.some((path) => isBelow(here, path));
};
