import { Button, Loader } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';

interface ActButtonProps {
  children: ReactNode;
  /** Submits the surrounding form unless a click handler or an address is given. */
  onClick?: () => void;
  to?: string;
  busy?: boolean;
  tone?: 'primary' | 'plain' | 'danger' | 'quiet';
  leftSection?: ReactNode;
  rightSection?: ReactNode;
  ariaLabel?: string;
  describedBy?: string;
  pressed?: boolean;
  id?: string;
}

const looks = {
  primary: { variant: 'filled' },
  plain: { variant: 'default' },
  danger: { variant: 'outline', color: 'var(--danger)' },
  quiet: { variant: 'subtle' },
} as const;

/** An act on a working screen, as high as the theme's density says. */
export const ActButton = ({
  children,
  onClick,
  to,
  busy = false,
  tone = 'plain',
  ariaLabel,
  describedBy,
  pressed,
  ...rest
}: ActButtonProps) => {
  const shared = { ...looks[tone], 'aria-label': ariaLabel, 'aria-describedby': describedBy, ...rest };
  if (to)
    return (
      <Button component={Link} to={to} data-plain {...shared}>
        {children}
      </Button>
    );
  // While busy the button stays focusable: a disabled one would lose the keyboard's place.
  const press = (event: MouseEvent) => {
    if (!busy) return onClick?.();
    event.preventDefault();
  };
  return (
    <Button
      type={onClick ? 'button' : 'submit'}
      onClick={press}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      {...shared}
      leftSection={busy ? <Loader size={16} color="currentColor" aria-hidden /> : rest.leftSection}
    >
      {children}
    </Button>
  );
};
