import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ColleaguesDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { DateText } from '../../ui/date-text';
import { Page, Section } from '../../ui/page';
import { useSession } from '../identity/session';
import { InvitationList } from './invitation-list';
import { InviteForm } from './invite-form';
import { DataTable } from './pieces/data-table';

/** Who works here, and who is asked to join. */
const TeamPage = () => {
  const { t } = useTranslation(['workplace', 'common']);
  const { acting, role, person } = useSession();
  const colleagues = useAsk(ColleaguesDocument, {});
  if (!acting) return null;
  return (
    <Page title={t('team.title')} lead={acting.company.name} width={role === 'OWNER' ? 'column' : 'wide'}>
      <p>
        <Link to={role === 'OWNER' ? '/owner/company' : '/company'}>{t('team.toProfile')}</Link>
      </p>
      {(role === 'OWNER' || role === 'MANAGER') && (
        <p>
          <Link to={role === 'OWNER' ? '/owner/connections' : '/connections'}>
            {t('common:nav.connections')}
          </Link>
        </p>
      )}
      {role === 'OWNER' && (
        <p>
          <Link to="/owner/export">{t('team.toExport')}</Link>
        </p>
      )}
      <Section title={t('team.colleagues')} full>
        <Answered query={colleagues}>
          {(answer) => (
            <DataTable
              caption={t('team.colleagues')}
              rows={answer.colleagues}
              rowKey={({ personId }) => personId}
              columns={[
                {
                  key: 'name',
                  head: t('team.name'),
                  cell: ({ personId, name }) => (personId === person?.id ? t('team.you', { name }) : name),
                },
                { key: 'role', head: t('team.role'), cell: (one) => t(`common:roles.${one.role}`) },
                { key: 'email', head: t('team.email'), cell: ({ email }) => email },
                {
                  key: 'joinedAt',
                  head: t('team.joinedAt'),
                  cell: ({ joinedAt }) => <DateText instant={joinedAt} />,
                },
              ]}
            />
          )}
        </Answered>
      </Section>
      <Section title={t('team.invite')} full>
        <InviteForm kind={acting.company.kind} />
      </Section>
      <Section title={t('team.invitations')} full>
        <InvitationList />
      </Section>
    </Page>
  );
};

export default TeamPage;
