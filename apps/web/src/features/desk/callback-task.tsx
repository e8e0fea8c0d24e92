import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CallbackFieldsFragment,
  type CallbackOutcome,
  DeskFloorDocument,
  FinishCallbackDocument,
  StartCallbackDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useTell } from '../../graphql/hooks';
import { DateText } from '../../ui/date-text';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { japanField, japanInstant } from './japan-time';

interface CallbackTaskProps {
  callback: CallbackFieldsFragment;
  nowMs: number;
  onBegin: () => void;
}

const outcomes: readonly CallbackOutcome[] = ['REACHED', 'NO_ANSWER', 'NOT_NEEDED'];
const AGAIN_MS = 30 * 60_000;

/** A promise that is due: first the number to call, then what became of it. */
export const CallbackTask = ({ callback, nowMs, onBegin }: CallbackTaskProps) => {
  const { t } = useTranslation('call-desk');
  const start = useTell(StartCallbackDocument, [DeskFloorDocument]);
  const calling = callback.state === 'CALLING';
  const left = Math.max(0, Math.ceil((Date.parse(callback.offeredUntil ?? '') - nowMs) / 1000));
  return (
    <section className={styles.ringing} data-quiet={calling || undefined} aria-label={t('callback.calling')}>
      <IconPhoneCall size={28} aria-hidden className={styles.ringingIcon} />
      <div className={styles.ringingWho}>
        <h2 role={calling ? undefined : 'alert'}>{t(calling ? 'callback.calling' : 'callback.title')}</h2>
        <strong className={styles.client}>{callback.deskName}</strong>
        <span>{callback.greeting}</span>
        <span>
          {callback.callerName ?? t('callback.unnamed')}{' '}
          <strong className={styles.number}>{callback.phone}</strong>
        </span>
        {callback.note && <span>{callback.note}</span>}
        <span className={styles.sub}>
          {t('callback.due')} <DateText instant={callback.dueAt} />{' '}
          {callback.attempts > 0 && t('callback.attempt', { count: callback.attempts + (calling ? 0 : 1) })}
        </span>
        {!calling && <span className={styles.sub}>{t('callback.body')}</span>}
        {!calling && <span>{t('callback.left', { count: left })}</span>}
      </div>
      {!calling && (
        <ActButton
          tone="primary"
          busy={start.isPending}
          onClick={() => {
            onBegin();
            start.mutate({ id: callback.id });
          }}
        >
          {t('callback.start')}
        </ActButton>
      )}
      {start.isError && <Problem error={start.error} />}
      {calling && <ResultForm id={callback.id} nowMs={nowMs} />}
    </section>
  );
};

const ResultForm = ({ id, nowMs }: { id: string; nowMs: number }) => {
  const { t } = useTranslation('call-desk');
  const [outcome, setOutcome] = useState<CallbackOutcome>('REACHED');
  const [again, setAgain] = useState(false);
  const [againAt, setAgainAt] = useState(() => japanField(nowMs + AGAIN_MS));
  const [note, setNote] = useState('');
  const finish = useTell(FinishCallbackDocument, [DeskFloorDocument]);
  const refused = finish.error instanceof RequestFailed ? finish.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path === path)?.message;
  const triesAgain = outcome === 'NO_ANSWER' && again;
  const instant = japanInstant(againAt);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (finish.isPending || (triesAgain && !instant)) return;
    finish.mutate({ input: { id, outcome, note: note || null, againAt: triesAgain ? instant : null } });
  };
  return (
    <form noValidate onSubmit={send} className={styles.callbackResult}>
      <fieldset className={styles.choices}>
        <legend>{t('callback.result')}</legend>
        {outcomes.map((value) => (
          <label key={value} className={styles.choice} data-chosen={outcome === value || undefined}>
            <input
              type="radio"
              name="callback-outcome"
              checked={outcome === value}
              onChange={() => setOutcome(value)}
            />
            {t(`callback.outcomes.${value}`)}
          </label>
        ))}
      </fieldset>
      {outcome === 'NO_ANSWER' && (
        <Checkbox
          label={t('callback.again')}
          checked={again}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
      )}
      {triesAgain && (
        <TextInput
          type="datetime-local"
          label={t('callback.againAt')}
          value={againAt}
          error={instant ? errorOf('againAt') : t('callback.dueMissing')}
          onChange={(event) => setAgainAt(event.currentTarget.value)}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        label={t('callback.resultNote')}
        value={note}
        error={errorOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {finish.isError && refused.length === 0 && <Problem error={finish.error} />}
      <ActButton tone="primary" busy={finish.isPending}>
        {t('callback.finish')}
      </ActButton>
    </form>
  );
};
