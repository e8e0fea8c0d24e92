import {
  IconAlertTriangle,
  IconClock,
  IconClockPause,
  IconCircleCheck,
  IconFlame,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  CaseDeadlineState,
  CaseFieldsFragment,
  CaseSeverity,
  CaseState,
} from '../../graphql/generated/graphql';
import { formatMoment } from '../../i18n/format';
import { StateLabel, type StateTone } from '../../ui/state-label';
import styles from './cases.module.css';
import { useSide } from './use-side';

export const severities: readonly CaseSeverity[] = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'];

const tones: Record<CaseState, StateTone> = {
  OPEN: 'active',
  WAITING_CUSTOMER: 'paused',
  WAITING_CLIENT: 'waiting',
  CLOSED: 'done',
};

const deadlineWords = {
  RUNNING: 'running',
  SOON: 'soon',
  MISSED: 'missed',
  MET: 'met',
  STANDING: 'standing',
} as const satisfies Record<CaseDeadlineState, string>;

const deadlineIcons = {
  RUNNING: IconClock,
  SOON: IconFlame,
  MISSED: IconAlertTriangle,
  MET: IconCircleCheck,
  STANDING: IconClockPause,
} as const;

export const CaseStateLabel = ({ state }: { state: CaseState }) => {
  const { t } = useTranslation('cases');
  const { isOwner } = useSide();
  return <StateLabel tone={tones[state]}>{t(`${isOwner ? 'stateOwner' : 'state'}.${state}`)}</StateLabel>;
};

export const SeverityLabel = ({ severity }: { severity: CaseSeverity }) => {
  const { t } = useTranslation('cases');
  return (
    <span className={styles.severity} data-severity={severity}>
      {t('severityIs', { severity: t(`severity.${severity}`) })}
    </span>
  );
};

/** Who had to be asked to decide, once it is not the agent's alone. */
export const RungLabel = ({ of: { rung, state } }: { of: CaseFieldsFragment }) => {
  const { t } = useTranslation('cases');
  const { isOwner } = useSide();
  if (isOwner || rung === 'AGENT' || state === 'CLOSED') return null;
  return <span className={styles.rung}>{t('handedTo', { to: t(`rung.${rung}`) })}</span>;
};

const Deadline = ({
  of,
  deadline: { state, dueAt },
}: {
  of: 'respond' | 'resolve';
  deadline: CaseFieldsFragment['respond'];
}) => {
  const { t } = useTranslation('cases');
  const Icon = deadlineIcons[state];
  return (
    <li data-deadline={state}>
      <Icon size={18} aria-hidden />
      {t(`deadlineText.${deadlineWords[state]}`, {
        what: t(`deadline.${of}`),
        moment: dueAt ? formatMoment(dueAt) : '',
      })}
    </li>
  );
};

/** Both promises as word, shape and colour. */
export const Deadlines = ({ of }: { of: CaseFieldsFragment }) => (
  <ul className={styles.deadlines}>
    <Deadline of="respond" deadline={of.respond} />
    <Deadline of="resolve" deadline={of.resolve} />
  </ul>
);
