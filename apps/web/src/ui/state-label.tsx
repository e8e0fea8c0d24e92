import {
  IconAlertCircle,
  IconCircle,
  IconCircleCheck,
  IconClock,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './state-label.module.css';

export type StateTone = 'before' | 'waiting' | 'active' | 'paused' | 'done' | 'failed';

const icons = {
  before: IconCircle,
  waiting: IconClock,
  active: IconProgress,
  paused: IconPlayerPause,
  done: IconCircleCheck,
  failed: IconAlertCircle,
} as const;

/** State as word, shape and colour; never colour alone. */
export const StateLabel = ({ tone, children }: { tone: StateTone; children: ReactNode }) => {
  const Icon = icons[tone];
  return (
    <span className={styles.label} data-tone={tone}>
      <Icon size={16} aria-hidden />
      {children}
    </span>
  );
};
