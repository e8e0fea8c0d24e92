import { useTranslation } from 'react-i18next';
import styles from './agent-state.module.css';

export const agentStates = ['ready', 'ringing', 'on_call', 'wrap_up', 'away'] as const;
export type AgentStateName = (typeof agentStates)[number];

// Shape differs as well as colour, so that states are told apart without seeing colours.
const shapes: Record<AgentStateName, string> = {
  ready: '\u25CF',
  ringing: '\u25C6',
  on_call: '\u25B6',
  wrap_up: '\u270E',
  away: '\u25CB',
};

const known = (state: string): AgentStateName => agentStates.find((name) => name === state) ?? 'away';

/** What an agent is doing: word, shape and colour. */
export const AgentState = ({ state }: { state: string }) => {
  const { t } = useTranslation('workplace');
  const name = known(state);
  return (
    <span className={styles.state} data-state={name}>
      <span aria-hidden>{shapes[name]}</span>
      {t(`agentStates.${name}`)}
    </span>
  );
};
