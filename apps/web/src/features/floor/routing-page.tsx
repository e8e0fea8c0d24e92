import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RoutingDocument, type RoutingQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { DataTable } from '../workplace/pieces/data-table';
import { mayServe, useLanguageName } from './languages';
import { QueueForm } from './queue-form';
import { SkillsForm } from './skills-form';

/** What is being changed: one agent or one desk at a time. */
type Open = { kind: 'agent' | 'desk'; id: string } | null;

const Routing = ({ routing: { agents, desks: queues }, desks }: RoutingQuery) => {
  const { t } = useTranslation(['floor', 'common']);
  const language = useLanguageName();
  const [open, setOpen] = useState<Open>(null);
  const [saved, setSaved] = useState(false);
  const nameOf = (id: string) => desks.find((desk) => desk.id === id)?.name ?? '';
  const list = (values: readonly string[]) => values.join(t('common:listSeparator')) || t('routing.none');
  const change = (kind: 'agent' | 'desk', id: string, name: string) => (
    <ActButton
      ariaLabel={t('routing.editOf', { name })}
      onClick={() => {
        setSaved(false);
        setOpen({ kind, id });
      }}
    >
      {t('routing.edit')}
    </ActButton>
  );
  const close = (isSaved: boolean) => {
    setOpen(null);
    setSaved(isSaved);
  };
  const agent = agents.find(({ personId }) => open?.kind === 'agent' && personId === open.id);
  const queue = queues.find(({ deskId }) => open?.kind === 'desk' && deskId === open.id);
  return (
    <>
      <p role="status">{saved && t('routing.saved')}</p>
      <Section title={t('routing.desks')} full>
        {queue && <QueueForm key={queue.deskId} queue={queue} name={nameOf(queue.deskId)} onClose={close} />}
        {queues.some((one) => agents.length > 0 && !agents.some((who) => mayServe(who, one))) && (
          <Card tone="notice">
            {queues
              .filter((one) => !agents.some((who) => mayServe(who, one)))
              .map(({ deskId }) => (
                <p key={deskId}>
                  <strong>{nameOf(deskId)}</strong> {t('routing.nobody')}
                </p>
              ))}
          </Card>
        )}
        {queues.length === 0 ? (
          <Empty>{t('routing.noDesksYet')}</Empty>
        ) : (
          <DataTable
            caption={t('routing.desks')}
            rows={queues}
            rowKey={({ deskId }) => deskId}
            columns={[
              { key: 'name', head: t('desks.name'), cell: ({ deskId }) => nameOf(deskId) },
              { key: 'language', head: t('routing.language'), cell: (one) => language(one.language) },
              { key: 'needed', head: t('routing.needed'), cell: (one) => list(one.certifications) },
              {
                key: 'ring',
                head: t('routing.ring'),
                numeric: true,
                cell: ({ ringSeconds }) => t('routing.seconds', { count: ringSeconds }),
              },
              {
                key: 'wrapUp',
                head: t('routing.wrapUp'),
                numeric: true,
                cell: ({ wrapUpSeconds }) => t('routing.seconds', { count: wrapUpSeconds }),
              },
              {
                key: 'target',
                head: t('routing.target'),
                cell: ({ levelPercent, levelSeconds }) =>
                  t('byDesk.targetValue', { percent: levelPercent, seconds: levelSeconds }),
              },
              {
                key: 'edit',
                head: t('routing.edit'),
                cell: ({ deskId }) => change('desk', deskId, nameOf(deskId)),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('routing.agents')} full>
        {agent && <SkillsForm key={agent.personId} agent={agent} desks={desks} onClose={close} />}
        {agents.length === 0 ? (
          <Empty>{t('routing.noAgents')}</Empty>
        ) : (
          <DataTable
            caption={t('routing.agents')}
            rows={agents}
            rowKey={({ personId }) => personId}
            columns={[
              { key: 'name', head: t('routing.name'), cell: ({ name }) => name },
              {
                key: 'languages',
                head: t('routing.languages'),
                cell: ({ languages }) => list(languages.map(language)),
              },
              { key: 'has', head: t('routing.certifications'), cell: (one) => list(one.certifications) },
              {
                key: 'desks',
                head: t('routing.deskIds'),
                cell: ({ deskIds }) => (deskIds ? list(deskIds.map(nameOf)) : t('routing.allDesks')),
              },
              {
                key: 'edit',
                head: t('routing.edit'),
                cell: ({ personId, name }) => change('agent', personId, name ?? ''),
              },
            ]}
          />
        )}
      </Section>
    </>
  );
};

/** Who may answer what, and what each desk promises. */
const RoutingPage = () => {
  const { t } = useTranslation('floor');
  const query = useAsk(RoutingDocument, {}, { staleMs: 0 });
  return (
    <Page title={t('routing.title')} width="wide">
      <p>{t('routing.lead')}</p>
      <Answered query={query}>{(answer) => <Routing {...answer} />}</Answered>
    </Page>
  );
};

export default RoutingPage;
