import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import type { FormEvent } from 'react';
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
import { DraftNotice, type PartWords } from '../workplace/draft/draft-notice';
import { useFormDraft } from '../workplace/draft/use-form-draft';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { NoMoreCallsBack } from './no-more-calls';
import { japanField, japanInstant } from './japan-time';
import { DeskQa, WorkRights } from './work-rights';

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
      {calling && (
        <div className={styles.callbackResult}>
          <WorkRights kind="callback" id={callback.id} />
          <DeskQa deskId={callback.deskId} />
        </div>
      )}
      {calling && <NoMoreCallsBack key={callback.id} callbackId={callback.id} />}
      {calling && <ResultForm key={callback.id} id={callback.id} nowMs={nowMs} />}
    </section>
  );
};

/** How the parts of a result are called and read. */
const usePartWords = (): PartWords => {
  const { t } = useTranslation('call-desk');
  return (part, value) => {
    const text = typeof value === 'string' ? value : '';
    if (part === 'outcome')
      return { name: t('callback.result'), text: text && t(`callback.outcomes.${text as CallbackOutcome}`) };
    if (part === 'again') return { name: t('callback.again'), text: text && t('draft.yes') };
    if (part === 'againAt') return { name: t('callback.againAt'), text: text.replace('T', ' ') };
    return { name: t('callback.resultNote'), text };
  };
};

const ResultForm = ({ id, nowMs }: { id: string; nowMs: number }) => {
  const { t } = useTranslation('call-desk');
  const partWords = usePartWords();
  const form = useFormDraft('CALLBACK_RESULT', id, () => ({
    outcome: 'REACHED',
    again: '',
    againAt: japanField(nowMs + AGAIN_MS),
    note: '',
  }));
  const { againAt, note } = form.draft;
  const outcome = outcomes.find((one) => one === form.draft.outcome) ?? 'REACHED';
  const finish = useTell(FinishCallbackDocument, [DeskFloorDocument]);
  const refused = finish.error instanceof RequestFailed ? finish.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path === path)?.message;
  const triesAgain = outcome === 'NO_ANSWER' && form.draft.again !== '';
  const instant = japanInstant(againAt);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (finish.isPending || (triesAgain && !instant)) return;
    void form.submit(() =>
      finish.mutateAsync({
        input: { id, outcome, note: note || null, againAt: triesAgain ? instant : null },
      }),
    );
  };
  return (
    <form noValidate onSubmit={send} className={styles.callbackResult}>
      <DraftNotice inHand={form} partWords={partWords} moved={false} hint={t('draft.toNote')} />
      <fieldset className={styles.choices}>
        <legend>{t('callback.result')}</legend>
        {outcomes.map((value) => (
          <label key={value} className={styles.choice} data-chosen={outcome === value || undefined}>
            <input
              type="radio"
              name="callback-outcome"
              checked={outcome === value}
              onChange={() => form.change({ outcome: value })}
            />
            {t(`callback.outcomes.${value}`)}
          </label>
        ))}
      </fieldset>
      {outcome === 'NO_ANSWER' && (
        <Checkbox
          label={t('callback.again')}
          checked={form.draft.again !== ''}
          onChange={(event) => form.change({ again: event.currentTarget.checked ? 'yes' : '' })}
        />
      )}
      {triesAgain && (
        <TextInput
          type="datetime-local"
          label={t('callback.againAt')}
          value={againAt}
          error={instant ? errorOf('againAt') : t('callback.dueMissing')}
          onChange={(event) => form.change({ againAt: event.currentTarget.value })}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        label={t('callback.resultNote')}
        value={note}
        error={errorOf('note')}
        onChange={(event) => form.change({ note: event.currentTarget.value })}
      />
      {finish.isError && refused.length === 0 && <Problem error={finish.error} />}
      <ActButton tone="primary" busy={finish.isPending}>
        {t('callback.finish')}
      </ActButton>
    </form>
  );
};
