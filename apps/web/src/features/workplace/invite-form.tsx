import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CompanyKind,
  InvitationsDocument,
  InvitePersonDocument,
  type Role,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ConfirmAddress } from '../identity/confirm-address';
import { ActButton } from './pieces/act-button';

/** Roles a company of each kind has; the API refuses others. */
const rolesOf: Record<CompanyKind, readonly [Role, ...Role[]]> = {
  CLIENT: ['OWNER'],
  PRODUCER: ['PRODUCER'],
  OPERATOR: ['AGENT', 'SUPERVISOR', 'MANAGER'],
  PLATFORM: ['ADMIN'],
};

export const InviteForm = ({ kind }: { kind: CompanyKind }) => {
  const { t } = useTranslation(['workplace', 'common']);
  const roles = rolesOf[kind];
  const invite = useTell(InvitePersonDocument, [InvitationsDocument]);
  const [sentTo, setSentTo] = useState<string>();
  const fields = useFields(
    { email: '', role: roles[0] as Role },
    {
      email: (typed) =>
        /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.normalize('NFKC').trim())
          ? undefined
          : t('team.emailInvalid'),
    },
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSentTo(undefined);
    if (!fields.check() || invite.isPending) return;
    const email = fields.values.email.normalize('NFKC').trim();
    invite.mutate(
      { input: { email, role: fields.values.role } },
      {
        onSuccess: () => {
          setSentTo(email);
          fields.set('email', '');
        },
        onError: (error) => void fields.showRefusal(error),
      },
    );
  };

  return (
    <Form onSubmit={submit}>
      <p>{t('team.inviteHint')}</p>
      <ConfirmAddress />
      <ErrorSummary problems={fields.summary} />
      {invite.isError && fields.summary.length === 0 && <Problem error={invite.error} />}
      <TextInput
        {...fields.text('email')}
        type="email"
        label={t('team.email')}
        autoComplete="off"
        maw="30rem"
      />
      {roles.length > 1 && (
        <NativeSelect
          {...fields.text('role')}
          label={t('team.role')}
          data={roles.map((role) => ({ value: role, label: t(`common:roles.${role}`) }))}
          maw="30rem"
        />
      )}
      <div>
        <ActButton tone="primary" busy={invite.isPending}>
          {t('team.send')}
        </ActButton>
        <p role="status">{sentTo && t('team.sent', { email: sentTo })}</p>
      </div>
    </Form>
  );
};
