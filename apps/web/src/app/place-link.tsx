import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { belongsTo, type Whereabouts } from './whereabouts';

/** An entry of the navigation; lit on every page that belongs to it. */
export const PlaceLink = ({
  place,
  className,
  children,
}: {
  place: Whereabouts;
  className: string | undefined;
  children: ReactNode;
}) => {
  const { pathname } = useLocation();
  return (
    <Link
      to={place.to}
      className={className}
      aria-current={belongsTo(pathname, place) ? 'page' : undefined}
      data-plain
    >
      {children}
    </Link>
  );
};
