import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  CallOnDeskDocument,
  DeskFloorDocument,
  FloorDesksDocument,
  LogCallDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { keyOf, useAsk, useTell } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Disclosure } from '../../ui/disclosure';
import { Problem } from '../../ui/states';
import { DraftNotice, type PartWords } from '../workplace/draft/draft-notice';
import { useFormDraft } from '../workplace/draft/use-form-draft';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

/** A call that was answered on an ordinary telephone is entered here and then recorded like every other. */
export const LogCall = ({ nowMs }: { nowMs: () => number }) => {
  const { t } = useTranslation('call-desk');
  const client = useQueryClient();
  const desks = useAsk(FloorDesksDocument, {});
  // The name under which the call is entered once is kept as well: after a lost answer and a reload it is still one call.
  const form = useFormDraft('LOGGED_CALL', null, () => ({
    callId: crypto.randomUUID() as string,
    deskId: '',
    number: '',
    minutes: '3',
    note: '',
  }));
  const { callId, number, minutes } = form.draft;
  const log = useTell(LogCallDocument, [DeskFloorDocument]);
  const accepting = (desks.data?.desks ?? []).filter((desk) => desk.accepting);
  const deskId = accepting.find(({ id }) => id === form.draft.deskId)?.id ?? accepting[0]?.id;
  if (deskId === undefined) return null;
  const errorOf = (path: string) =>
    log.error instanceof RequestFailed
      ? log.error.fields.find((field) => field.path === path)?.message
      : undefined;
  const talkSeconds = Math.trunc(Number(minutes.normalize('NFKC')) * 60);
  const partWords: PartWords = (part, value) => {
    const text = typeof value === 'string' ? value : '';
    if (part === 'number') return { name: t('log.number'), text };
    if (part === 'minutes') return { name: t('log.minutes'), text };
    return { text: accepting.find(({ id }) => id === text)?.name ?? '' };
  };
  const send = () =>
    form.submit(async () => {
      const { logCall } = await log.mutateAsync({
        input: {
          deskId,
          callId,
          callerNumber: number.trim() || null,
          endedAt: new Date(nowMs()).toISOString(),
          talkSeconds: Number.isFinite(talkSeconds) ? talkSeconds : -1,
        },
      });
      client.setQueryData(keyOf(CallOnDeskDocument, { id: logCall.id }), { interaction: logCall });
    });
  return (
    <Card>
      <Disclosure label={t('log.title')}>
        <p>{t('log.body')}</p>
        <DraftNotice inHand={form} partWords={partWords} moved={false} hint={t('log.notKept')} />
        <div className={styles.row}>
          <NativeSelect
            label={t('trial.desk')}
            value={deskId}
            data={accepting.map(({ id, clientName, name }) => ({
              value: id,
              label: t('trial.option', { clientName, name }),
            }))}
            onChange={(event) => form.change({ deskId: event.currentTarget.value })}
          />
          <TextInput
            label={t('log.number')}
            inputMode="tel"
            autoComplete="off"
            value={number}
            error={errorOf('callerNumber')}
            onChange={(event) => form.change({ number: event.currentTarget.value })}
          />
          <TextInput
            label={t('log.minutes')}
            inputMode="numeric"
            autoComplete="off"
            value={minutes}
            error={errorOf('talkSeconds')}
            onChange={(event) => form.change({ minutes: event.currentTarget.value })}
          />
          <ActButton busy={log.isPending} onClick={() => void send()}>
            {t('log.begin')}
          </ActButton>
        </div>
        {log.isError && <Problem error={log.error} />}
      </Disclosure>
    </Card>
  );
};
