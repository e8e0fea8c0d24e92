import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SetTelephonyConnectionDocument,
  TelephonyConnectionDocument,
  type TelephonyConnectionQuery,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { useFields } from '../../ui/use-fields';
import { ActButton } from './pieces/act-button';

const linesOf = (typed: string) =>
  typed
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** From where this operator's recordings are fetched when somebody wants to hear one. */
export const TelephonyConnection = () => {
  const { t } = useTranslation('connect');
  const query = useAsk(TelephonyConnectionDocument, {});
  return (
    <>
      <p>{t('telephony.lead')}</p>
      <Answered query={query}>
        {({ telephonyConnection }) => <ConnectionForm stored={telephonyConnection} />}
      </Answered>
    </>
  );
};

const ConnectionForm = ({ stored }: { stored: TelephonyConnectionQuery['telephonyConnection'] }) => {
  const { t } = useTranslation('connect');
  const [forget, setForget] = useState(false);
  const save = useTell(SetTelephonyConnectionDocument, [TelephonyConnectionDocument]);
  const fields = useFields(
    { hosts: stored.hosts.join('\n'), recordingUrl: stored.recordingUrl ?? '', credential: '' },
    { hosts: (typed) => (linesOf(typed).length === 0 ? t('telephony.hostsMissing') : undefined) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!fields.check() || save.isPending) return;
    const { hosts, recordingUrl, credential } = fields.values;
    const typed = credential.trim();
    save.mutate(
      {
        input: {
          hosts: linesOf(hosts),
          recordingUrl: recordingUrl.trim() || null,
          ...(typed ? { credential: typed } : forget && { credential: null }),
        },
      },
      {
        onSuccess: () => {
          fields.set('credential', '');
          setForget(false);
        },
        onError: fields.showRefusal,
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={fields.summary} />
      {save.isError && fields.summary.length === 0 && <Problem error={save.error} />}
      <p role="status">{save.isSuccess && t('telephony.saved')}</p>
      <Textarea
        {...fields.text('hosts')}
        label={t('telephony.hosts')}
        description={t('telephony.hostsHint')}
        rows={2}
        maw="30rem"
      />
      <TextInput
        {...fields.text('recordingUrl')}
        label={t('telephony.recordingUrl')}
        description={t('telephony.recordingUrlHint')}
        maw="40rem"
      />
      <TextInput
        {...fields.text('credential')}
        type="password"
        autoComplete="off"
        label={t('telephony.credential')}
        description={t(stored.hasCredential ? 'telephony.credentialStored' : 'telephony.credentialHint')}
        maw="40rem"
      />
      {stored.hasCredential && (
        <Checkbox
          label={t('telephony.forget')}
          checked={forget}
          onChange={(event) => setForget(event.currentTarget.checked)}
        />
      )}
      <div>
        <ActButton busy={save.isPending}>{t('telephony.save')}</ActButton>
      </div>
    </Form>
  );
};
