import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CallbackFieldsFragment,
  type CallbackOutcome,
  type CallFieldsFragment,
  CallOnDeskDocument,
  DeskFloorDocument,
  FinishCallbackDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useAsk, useTell } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { Problem } from '../../ui/states';
import { DraftNotice } from '../workplace/draft/draft-notice';
import { ActButton } from '../workplace/pieces/act-button';
import { CallbackPane } from './callback-pane';
import { BesideCallback } from './beside-callback';
import styles from './desk.module.css';
import { unsentId } from './draft';
import { japanInstant } from './japan-time';
import { Panes } from './panes';
import { UnsentBar } from './unsent-bar';
import { caseIn, type ResultDraft, useResultDraft, useResultWords } from './callback-draft';
import { useUnsent, type Unsent } from './use-unsent';

const outcomes: readonly CallbackOutcome[] = ['REACHED', 'NO_ANSWER', 'NOT_NEEDED'];

interface WorkProps {
  callback: CallbackFieldsFragment;
  nowMs: number;
}

/** Whoever calls somebody back sees what the desk says and knows, and does what can be done in any call. */
export const CallbackWork = (props: WorkProps) => {
  const call = useAsk(CallOnDeskDocument, { id: props.callback.interactionId });
  return (
    <Answered query={call} lines={8}>
      {({ interaction }) => <Work call={interaction} {...props} />}
    </Answered>
  );
};

const Work = ({ call, callback, nowMs }: WorkProps & { call: CallFieldsFragment }) => {
  const wide = useMediaQuery('(min-width: 75rem)', true, { getInitialValueInEffect: false });
  const form = useResultDraft(callback, call, nowMs);
  const unsent = useUnsent(call, caseIn(form.draft, form.first).isBegun);
  return (
    <div className={styles.work}>
      <Panes wide={wide}>
        <CallbackPane callback={callback} call={call} />
        <ResultForm id={callback.id} form={form} unsent={unsent} />
        <BesideCallback callback={callback} call={call} form={form} unsent={unsent} />
      </Panes>
    </div>
  );
};

interface ResultFormProps {
  id: string;
  form: ResultDraft;
  unsent: Unsent;
}

/** What became of the call, what the client is told, and when it is tried again. */
const ResultForm = ({ id, form, unsent }: ResultFormProps) => {
  const { t } = useTranslation('call-desk');
  const partWords = useResultWords();
  const { again, againAt, note, forClient } = form.draft;
  const outcome = outcomes.find((one) => one === form.draft.outcome) ?? 'REACHED';
  const finish = useTell(FinishCallbackDocument, [DeskFloorDocument]);
  const refused = finish.error instanceof RequestFailed ? finish.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path === path)?.message;
  const triesAgain = outcome === 'NO_ANSWER' && again !== '';
  const instant = japanInstant(againAt);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (finish.isPending || (triesAgain && !instant)) return;
    const [left] = triesAgain ? [] : unsent.asked;
    if (left) return document.getElementById(unsentId(left))?.focus();
    const input = {
      id,
      outcome,
      note: note || null,
      againAt: triesAgain ? instant : null,
      forClient: !triesAgain && forClient !== '',
      throwAway: [...unsent.thrownAway],
    };
    void form.submit(() => finish.mutateAsync({ input }));
  };
  return (
    <form noValidate onSubmit={send} className={styles.pane} aria-label={t('callback.resultOf')}>
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
          checked={again !== ''}
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
        minRows={4}
        label={t('callback.resultNote')}
        value={note}
        error={errorOf('note')}
        onChange={(event) => form.change({ note: event.currentTarget.value })}
      />
      {!triesAgain && (
        <Checkbox
          label={t('callback.forClient')}
          description={t('callback.forClientHint')}
          checked={forClient !== ''}
          onChange={(event) => form.change({ forClient: event.currentTarget.checked ? 'yes' : '' })}
        />
      )}
      <UnsentBar unsent={unsent} />
      {finish.isError && refused.length === 0 && <Problem error={finish.error} />}
      <ActButton tone="primary" busy={finish.isPending}>
        {t('callback.finish')}
      </ActButton>
    </form>
  );
};
