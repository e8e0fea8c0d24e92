import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ApiKeysDocument,
  type ApiKeysQuery,
  CreateApiKeyDocument,
  KeyScopesDocument,
  RevokeApiKeyDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { DateText } from '../../ui/date-text';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { StateLabel } from '../../ui/state-label';
import { Empty, Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from './pieces/act-button';
import { DataTable } from './pieces/data-table';
import { InlineAct } from './pieces/inline-act';

type ApiKey = ApiKeysQuery['apiKeys'][number];

/** Keys with which a telephone system reports calls; the secret is shown once, when it is made. */
export const ApiKeys = () => {
  const { t } = useTranslation(['workplace', 'connect', 'common']);
  const known = useAsk(KeyScopesDocument, {});
  const [scopes, setScopes] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const query = useAsk(ApiKeysDocument, {});
  const create = useTell(CreateApiKeyDocument, [ApiKeysDocument]);
  const fields = useFields(
    { keyName: '' },
    { keyName: (typed) => (typed.trim() === '' ? t('keys.nameMissing') : undefined) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!fields.check() || scopes.length === 0 || create.isPending) return;
    create.mutate(
      { name: fields.values.keyName.trim(), scopes: [...scopes] },
      {
        onSuccess: () => {
          fields.set('keyName', '');
          setScopes([]);
          setAsked(false);
        },
      },
    );
  };
  return (
    <>
      <p>{t('keys.lead')}</p>
      {create.data && (
        <Card tone="notice">
          <p role="status">{t('keys.created', { name: create.data.createApiKey.key.name })}</p>
          <code>{create.data.createApiKey.secret}</code>
        </Card>
      )}
      <Answered query={query}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? <Empty>{t('keys.empty')}</Empty> : <KeyTable apiKeys={apiKeys} />
        }
      </Answered>
      <Form onSubmit={submit}>
        <ErrorSummary problems={fields.summary} />
        {create.isError && <Problem error={create.error} />}
        <TextInput
          {...fields.text('keyName')}
          label={t('keys.name')}
          description={t('keys.nameHint')}
          maw="30rem"
          autoComplete="off"
        />
        <Checkbox.Group
          label={t('connect:scopes.title')}
          value={[...scopes]}
          onChange={setScopes}
          error={asked && scopes.length === 0 ? t('connect:scopes.missing') : undefined}
        >
          {(known.data?.keyScopes ?? []).map((scope) => (
            <Checkbox key={scope} value={scope} label={<ScopeName scope={scope} />} my="xs" />
          ))}
        </Checkbox.Group>
        <div>
          <ActButton busy={create.isPending}>{t('keys.create')}</ActButton>
        </div>
      </Form>
    </>
  );
};

const scopeNames = [
  'call.ingress',
  'report.read',
  'callback.read',
  'order.read',
  'goods.read',
  'case.read',
  'usage.read',
  'desk.read',
  'call.read',
  'floor.read',
  'recording.hear',
] as const;

const ScopeName = ({ scope }: { scope: string }) => {
  const { t } = useTranslation('connect');
  const known = scopeNames.find((name) => name === scope);
  return <>{known ? t(`scopes.${known}`) : scope}</>;
};

const KeyTable = ({ apiKeys }: { apiKeys: readonly ApiKey[] }) => {
  const { t } = useTranslation(['workplace', 'connect', 'common']);
  const revoke = useTell(RevokeApiKeyDocument, [ApiKeysDocument]);
  const [chosen, setChosen] = useState<ApiKey>();
  const close = () => {
    setChosen(undefined);
    revoke.reset();
  };
  return (
    <>
      <DataTable
        caption={t('keys.title')}
        rows={apiKeys}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('keys.name'), cell: ({ name }) => name },
          {
            key: 'createdAt',
            head: t('keys.createdAt'),
            cell: ({ createdAt }) => <DateText instant={createdAt} />,
          },
          {
            key: 'scopes',
            head: t('connect:scopes.title'),
            cell: ({ scopes }) => (
              <>
                {scopes.map((scope) => (
                  <div key={scope}>
                    <ScopeName scope={scope} />
                  </div>
                ))}
              </>
            ),
          },
          {
            key: 'lastUsedAt',
            head: t('connect:scopes.lastUsed'),
            cell: ({ lastUsedAt }) =>
              lastUsedAt ? <DateText instant={lastUsedAt} /> : t('connect:scopes.never'),
          },
          {
            key: 'state',
            head: t('team.state'),
            cell: ({ revokedAt }) => (
              <StateLabel tone={revokedAt ? 'before' : 'done'}>
                {t(revokedAt ? 'keys.revoked' : 'keys.inUse')}
              </StateLabel>
            ),
          },
          {
            key: 'act',
            head: t('team.act'),
            cell: (one) =>
              !one.revokedAt && (
                <InlineAct
                  tone="danger"
                  onClick={() => setChosen(one)}
                  spoken={t('keys.revokeSpoken', { name: one.name })}
                >
                  {t('keys.revoke')}
                </InlineAct>
              ),
          },
        ]}
      />
      <ConfirmDialog
        opened={chosen !== undefined}
        question={t('keys.revokeQuestion', { name: chosen?.name ?? '' })}
        verb={t('keys.revokeVerb')}
        wayOut={t('common:close')}
        destructive
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => chosen && revoke.mutate({ id: chosen.id }, { onSuccess: close })}
        onClose={close}
      >
        <p>{t('keys.revokeEffect')}</p>
      </ConfirmDialog>
    </>
  );
};
