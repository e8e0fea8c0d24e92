import { Button, type ButtonProps, Loader } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './buttons.module.css';

interface OwnButtonProps extends Pick<ButtonProps, 'leftSection' | 'rightSection' | 'variant' | 'color'> {
  children: ReactNode;
  /** Submits the surrounding form unless a click handler or an address is given. */
  onClick?: () => void;
  to?: string;
  busy?: boolean;
  form?: string;
  ariaLabel?: string;
}

const WideButton = ({
  children,
  onClick,
  to,
  busy = false,
  leftSection,
  ariaLabel,
  ...rest
}: OwnButtonProps) => {
  const shared = {
    size: 'lg' as const,
    classNames: { root: styles.wide, label: styles.label },
    'aria-label': ariaLabel,
    ...rest,
  };
  if (to)
    return (
      <Button component={Link} to={to} data-plain leftSection={leftSection} {...shared}>
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
      leftSection={busy ? <Loader size={20} color="currentColor" aria-hidden /> : leftSection}
      {...shared}
    >
      {children}
    </Button>
  );
};

/** The one main act of a screen. */
export const PrimaryButton = (props: OwnButtonProps) => <WideButton {...props} />;

export const SecondaryButton = (props: OwnButtonProps) => <WideButton variant="default" {...props} />;

/** Phones: stacked with the main act on top. Wider: in a row with the main act on the right. */
export const ButtonRow = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);
