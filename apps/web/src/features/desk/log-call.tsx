import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';

/** A call that was answered on an ordinary telephone is entered here and then recorded like every other. */
export const LogCall = ({ nowMs }: { nowMs: () => number }) => {
  const { t } = useTranslation('call-desk');
  const client = useQueryClient();
  const desks = useAsk(FloorDesksDocument, {});
  const [callId, setCallId] = useState(() => crypto.randomUUID());
  const [chosen, setChosen] = useState('');
  const [number, setNumber] = useState('');
  const [minutes, setMinutes] = useState('3');
  const log = useTell(LogCallDocument, [DeskFloorDocument]);
  const accepting = (desks.data?.desks ?? []).filter((desk) => desk.accepting);
  const deskId = chosen || accepting[0]?.id;
  if (deskId === undefined) return null;
  const errorOf = (path: string) =>
    log.error instanceof RequestFailed
      ? log.error.fields.find((field) => field.path === path)?.message
      : undefined;
  const talkSeconds = Math.trunc(Number(minutes.normalize('NFKC')) * 60);
  const send = () =>
    log.mutate(
      {
        input: {
          deskId,
          callId,
          callerNumber: number.trim() || null,
          endedAt: new Date(nowMs()).toISOString(),
          talkSeconds: Number.isFinite(talkSeconds) ? talkSeconds : -1,
        },
      },
      {
        onSuccess: ({ logCall }) => {
          client.setQueryData(keyOf(CallOnDeskDocument, { id: logCall.id }), { interaction: logCall });
          setCallId(crypto.randomUUID());
        },
      },
    );
  return (
    <Card>
      <Disclosure label={t('log.title')}>
        <p>{t('log.body')}</p>
        <div className={styles.row}>
          <NativeSelect
            label={t('trial.desk')}
            value={deskId}
            data={accepting.map(({ id, clientName, name }) => ({
              value: id,
              label: t('trial.option', { clientName, name }),
            }))}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <TextInput
            label={t('log.number')}
            inputMode="tel"
            autoComplete="off"
            value={number}
            error={errorOf('callerNumber')}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={t('log.minutes')}
            inputMode="numeric"
            autoComplete="off"
            value={minutes}
            error={errorOf('talkSeconds')}
            onChange={(event) => setMinutes(event.currentTarget.value)}
          />
          <ActButton busy={log.isPending} onClick={send}>
            {t('log.begin')}
          </ActButton>
        </div>
        {log.isError && <Problem error={log.error} />}
      </Disclosure>
    </Card>
  );
};
