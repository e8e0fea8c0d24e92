import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/states';
import { AgentState } from '../workplace/pieces/agent-state';
import { DataTable } from '../workplace/pieces/data-table';
import { clockText } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';
import { AskButton } from './alerts';
import { byNeed, type FloorAgent, type Need } from './need';
import { TakeBackButton } from './take-back';
import { WordButton } from './word-button';
import { useFrozenOrder } from './use-frozen-order';

interface AgentTableProps {
  agents: readonly FloorAgent[];
  secondsOf: (agent: FloorAgent) => number;
  needFor: (agent: FloorAgent) => Need;
}

export const AgentTable = ({ agents, secondsOf, needFor }: AgentTableProps) => {
  const { t } = useTranslation('floor');
  const { rows, hold } = useFrozenOrder(byNeed(agents, needFor), ({ personId }) => personId);
  if (agents.length === 0) return <Empty>{t('agents.empty')}</Empty>;
  return (
    <div {...hold}>
      <DataTable
        caption={t('agents.title')}
        rows={rows}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'name', head: t('agents.name'), cell: ({ name }) => name },
          { key: 'state', head: t('agents.state'), cell: (agent) => <StateOf agent={agent} /> },
          {
            key: 'time',
            head: t('agents.time'),
            numeric: true,
            cell: (agent) => clockText(secondsOf(agent)),
          },
          {
            key: 'desk',
            head: t('agents.desk'),
            cell: ({ deskName, campaignName }) => (
              <span className={styles.stateOf}>
                {deskName}
                {campaignName && <small>{campaignName}</small>}
              </span>
            ),
          },
          {
            key: 'need',
            head: t('agents.need'),
            cell: (agent) => {
              const need = needFor(agent);
              return (
                <>
                  {need && (
                    <span className={styles.need}>
                      <IconAlertCircle size={16} aria-hidden />
                      {t(`needs.${need}`)}
                    </span>
                  )}
                  {!need && agent.state === 'missed' && <AskButton agent={agent} />}
                  <WordButton agent={agent} />
                  {agent.workId && <TakeBackButton workId={agent.workId} name={agent.name} />}
                </>
              );
            },
          },
        ]}
      />
    </div>
  );
};

/** What they do, why they pause, and whether their screen is there to be rung at. */
const StateOf = ({ agent: { state, reason, online } }: { agent: FloorAgent }) => {
  const { t } = useTranslation(['floor', 'call-desk']);
  return (
    <span className={styles.stateOf}>
      <AgentState state={state} reason={reason} />
      {reason && <small>{t(`call-desk:reasons.${reason}`)}</small>}
      {state === 'ready' && !online && <small>{t('agents.offline')}</small>}
    </span>
  );
};
