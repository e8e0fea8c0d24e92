import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  InvitationsDocument,
  type InvitationsQuery,
  RevokeInvitationDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { StateLabel, type StateTone } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from './pieces/data-table';
import { InlineAct } from './pieces/inline-act';

type Invitation = InvitationsQuery['invitations'][number];
type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

const stateOf = ({ acceptedAt, revokedAt, expiresAt }: Invitation): InvitationState => {
  if (revokedAt) return 'revoked';
  if (acceptedAt) return 'accepted';
  return Date.parse(expiresAt) < Date.now() ? 'expired' : 'open';
};

const tones: Record<InvitationState, StateTone> = {
  open: 'waiting',
  accepted: 'done',
  revoked: 'before',
  expired: 'failed',
};

export const InvitationList = () => {
  const { t } = useTranslation(['workplace', 'common']);
  const query = useAsk(InvitationsDocument, {});
  const revoke = useTell(RevokeInvitationDocument, [InvitationsDocument]);
  const [chosen, setChosen] = useState<Invitation>();
  const close = () => {
    setChosen(undefined);
    revoke.reset();
  };
  return (
    <Answered query={query}>
      {({ invitations }) => (
        <>
          {invitations.length === 0 ? (
            <Empty>{t('team.noInvitations')}</Empty>
          ) : (
            <DataTable
              caption={t('team.invitations')}
              rows={invitations}
              rowKey={({ id }) => id}
              columns={[
                { key: 'email', head: t('team.email'), cell: ({ email }) => email },
                { key: 'role', head: t('team.role'), cell: ({ role }) => t(`common:roles.${role}`) },
                {
                  key: 'state',
                  head: t('team.state'),
                  cell: (one) => (
                    <StateLabel tone={tones[stateOf(one)]}>{t(`team.states.${stateOf(one)}`)}</StateLabel>
                  ),
                },
                {
                  key: 'expiresAt',
                  head: t('team.expiresAt'),
                  cell: ({ expiresAt }) => <DateText instant={expiresAt} />,
                },
                {
                  key: 'act',
                  head: t('team.act'),
                  cell: (one) =>
                    stateOf(one) === 'open' && (
                      <InlineAct
                        tone="danger"
                        onClick={() => setChosen(one)}
                        spoken={t('team.revokeSpoken', { email: one.email })}
                      >
                        {t('team.revoke')}
                      </InlineAct>
                    ),
                },
              ]}
            />
          )}
          <ConfirmDialog
            opened={chosen !== undefined}
            question={t('team.revokeQuestion', { email: chosen?.email ?? '' })}
            verb={t('team.revokeVerb')}
            wayOut={t('common:close')}
            destructive
            busy={revoke.isPending}
            error={revoke.error}
            onConfirm={() => chosen && revoke.mutate({ id: chosen.id }, { onSuccess: close })}
            onClose={close}
          >
            <p>{t('team.revokeEffect')}</p>
          </ConfirmDialog>
        </>
      )}
    </Answered>
  );
};
