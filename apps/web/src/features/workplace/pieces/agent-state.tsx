import {
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
};

const known = (state: string): AgentStateName => agentStates.find((name) => name === state) ?? 'away';

/** What an agent is doing: word, shape and colour. */
export const AgentState = ({ state }: { state: string }) => {
  const { t } = useTranslation('workplace');
  const name = known(state);
  const Shape = shapes[name];
  return (
    <span className={styles.state} data-state={name}>
      <Shape size={14} aria-hidden />
      {t(`agentStates.${name}`)}
    </span>
  );
};
