import {
  IconArrowBackUp,
  IconCircle,
  IconCircleFilled,
  IconDiamondFilled,
  IconPhoneOff,
  IconMessageCircle,
  IconPencil,
  IconPhoneOutgoing,
  IconPlayerPlayFilled,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PresenceReason } from '../../../graphql/generated/graphql';
import styles from './agent-state.module.css';

export const agentStates = [
  'ready',
  'ringing',
  'on_call',
  'wrap_up',
  'consulted',
  'calling_back',
  'outbound',
  'away',
  'missed',
  'taken_back',
] as const;
export type AgentStateName = (typeof agentStates)[number];

// Shape differs as well as colour, so that states are told apart without seeing colours. Drawn, because not every font has them.
const shapes: Record<AgentStateName, TablerIcon> = {
  ready: IconCircleFilled,
  ringing: IconDiamondFilled,
  on_call: IconPlayerPlayFilled,
  wrap_up: IconPencil,
  consulted: IconMessageCircle,
  calling_back: IconPhoneOutgoing,
  outbound: IconPhoneOutgoing,
  away: IconCircle,
  missed: IconPhoneOff,
  taken_back: IconArrowBackUp,
};

const known = (state: string): AgentStateName => agentStates.find((name) => name === state) ?? 'away';

/** What an agent is doing: word, shape and colour. Whose work a supervisor took back has missed nothing. */
export const AgentState = ({ state, reason = null }: { state: string; reason?: PresenceReason | null }) => {
  const { t } = useTranslation('workplace');
  const name = state === 'missed' && reason === 'TAKEN_BACK' ? 'taken_back' : known(state);
  const Shape = shapes[name];
  return (
    <span className={styles.state} data-state={name}>
      <Shape size={14} aria-hidden />
      {t(`agentStates.${name}`)}
    </span>
  );
};
