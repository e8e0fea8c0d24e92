import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddWebhookDocument,
  RemoveWebhookDocument,
  RotateWebhookSecretDocument,
  TryWebhookDocument,
  WebhookDeliveriesDocument,
  type WebhookFieldsFragment,
  WebhooksDocument,
  type WebhooksQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { formatMoment } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Card } from '../../ui/card';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Empty, Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from './pieces/act-button';
import { DataTable } from './pieces/data-table';
import { InlineAct } from './pieces/inline-act';

interface Secret {
  name: string;
  secret: string;
}

/** Where events are sent; a secret is shown once, when it is made or changed. */
export const Webhooks = () => {
  const { t } = useTranslation('connect');
  const query = useAsk(WebhooksDocument, {});
  const [shown, setShown] = useState<Secret | null>(null);
  return (
    <>
      <p>{t('hooks.lead')}</p>
      {shown && (
        <Card tone="notice">
          <p role="status">{t('hooks.secret', { name: shown.name })}</p>
          <code style={{ overflowWrap: 'anywhere' }}>{shown.secret}</code>
        </Card>
      )}
      <Answered query={query}>
        {({ webhooks, webhookEvents }) => (
          <>
            {webhooks.length === 0 ? (
              <Empty>{t('hooks.empty')}</Empty>
            ) : (
              <EndpointTable webhooks={webhooks} events={webhookEvents} onSecret={setShown} />
            )}
            <AddForm events={webhookEvents} onSecret={setShown} />
          </>
        )}
      </Answered>
    </>
  );
};

interface EndpointTableProps {
  webhooks: readonly WebhookFieldsFragment[];
  events: WebhooksQuery['webhookEvents'];
  onSecret: (secret: Secret) => void;
}

const EndpointTable = ({ webhooks, events, onSecret }: EndpointTableProps) => {
  const { t } = useTranslation(['connect', 'common']);
  const [asked, setAsked] = useState<{ act: 'rotate' | 'remove'; one: WebhookFieldsFragment } | null>(null);
  const attempt = useTell(TryWebhookDocument, [WebhookDeliveriesDocument]);
  const rotate = useTell(RotateWebhookSecretDocument, [WebhooksDocument]);
  const remove = useTell(RemoveWebhookDocument, [WebhooksDocument]);
  const act = asked?.act === 'rotate' ? rotate : remove;
  const labelOf = (name: string) => events.find((event) => event.name === name)?.label ?? name;
  const close = () => setAsked(null);
  const confirm = () => {
    if (!asked) return;
    const { id, name } = asked.one;
    if (asked.act === 'remove') return remove.mutate({ id }, { onSuccess: close });
    rotate.mutate(
      { id },
      {
        onSuccess: ({ rotateWebhookSecret: { secret } }) => {
          onSecret({ name, secret });
          close();
        },
      },
    );
  };
  return (
    <>
      <DataTable
        caption={t('hooks.title')}
        rows={webhooks}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', head: t('hooks.name'), cell: ({ name }) => name },
          {
            key: 'address',
            head: t('hooks.url'),
            cell: ({ address, oldSecretUntil }) => (
              <span style={{ overflowWrap: 'anywhere' }}>
                {address}
                {oldSecretUntil && Date.parse(oldSecretUntil) > Date.now() && (
                  <small> {t('hooks.overlap', { moment: formatMoment(oldSecretUntil) })}</small>
                )}
              </span>
            ),
          },
          {
            key: 'events',
            head: t('hooks.events'),
            cell: (one) => one.events.map(labelOf).join(t('common:listSeparator')),
          },
          {
            key: 'act',
            head: t('hooks.act'),
            cell: (one) => (
              <>
                <InlineAct
                  spoken={t('hooks.tryOf', { name: one.name })}
                  onClick={() => attempt.mutate({ id: one.id })}
                >
                  {t('hooks.try')}
                </InlineAct>
                {one.kind === 'SIGNED' && (
                  <InlineAct
                    spoken={t('hooks.rotateOf', { name: one.name })}
                    onClick={() => setAsked({ act: 'rotate', one })}
                  >
                    {t('hooks.rotate')}
                  </InlineAct>
                )}
                <InlineAct
                  tone="danger"
                  spoken={t('hooks.removeOf', { name: one.name })}
                  onClick={() => setAsked({ act: 'remove', one })}
                >
                  {t('hooks.remove')}
                </InlineAct>
              </>
            ),
          },
        ]}
      />
      <p role="status">{attempt.isSuccess && t('hooks.tried')}</p>
      {attempt.isError && <Problem error={attempt.error} />}
      {asked && (
        <ConfirmDialog
          opened
          destructive={asked.act === 'remove'}
          question={t(`hooks.${asked.act}Question`, { name: asked.one.name })}
          verb={t(`hooks.${asked.act}Verb`)}
          busy={act.isPending}
          error={act.isError ? act.error : undefined}
          onClose={close}
          onConfirm={confirm}
        >
          <p>{t(`hooks.${asked.act}Effect`)}</p>
        </ConfirmDialog>
      )}
    </>
  );
};

const AddForm = ({ events, onSecret }: Omit<EndpointTableProps, 'webhooks'>) => {
  const { t } = useTranslation('connect');
  const [chosen, setChosen] = useState<readonly string[]>(events.map(({ name }) => name));
  const add = useTell(AddWebhookDocument, [WebhooksDocument]);
  const fields = useFields(
    { name: '', url: '' },
    {
      name: (typed) => (typed.trim() === '' ? t('hooks.nameMissing') : undefined),
      url: (typed) => (typed.trim() === '' ? t('hooks.urlMissing') : undefined),
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || add.isPending) return;
    const { name, url } = fields.values;
    add.mutate(
      { input: { name, url, events: [...chosen] } },
      {
        onSuccess: ({ addWebhook: { secret } }) => {
          onSecret({ name, secret });
          fields.set('name', '');
          fields.set('url', '');
        },
        onError: (error) => void fields.showRefusal(error),
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {add.isError && fields.summary.length === 0 && <Problem error={add.error} />}
      <TextInput {...fields.text('name')} label={t('hooks.name')} autoComplete="off" maw="30rem" />
      <TextInput
        {...fields.text('url')}
        label={t('hooks.url')}
        description={t('hooks.urlHint')}
        inputMode="url"
        autoComplete="off"
        maw="40rem"
      />
      <Checkbox.Group label={t('hooks.events')} value={[...chosen]} onChange={setChosen}>
        {events.map(({ name, label }) => (
          <Checkbox key={name} value={name} label={label} my="xs" />
        ))}
      </Checkbox.Group>
      <div>
        <ActButton busy={add.isPending}>{t('hooks.add')}</ActButton>
      </div>
    </Form>
  );
};
