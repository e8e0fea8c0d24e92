import { Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HardCallFieldsFragment } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { DateText } from '../../ui/date-text';
import { StateLabel } from '../../ui/state-label';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { asTyped } from './policy-words';

const stateOf = ({ askedAt, answeredAt }: HardCallFieldsFragment) =>
  answeredAt !== null ? 'answered' : askedAt !== null ? 'open' : 'quiet';

interface HardCallCardProps {
  call: HardCallFieldsFragment;
  /** Who or where it was. */
  title: ReactNode;
  /** What may be written now. */
  children?: ReactNode;
}

/** A call that was ended by policy, with what its agent asked and what was answered. */
export const HardCallCard = ({ call, title, children }: HardCallCardProps) => {
  const { t } = useTranslation(['abuse', 'call-desk']);
  const state = stateOf(call);
  return (
    <Card tone={state === 'open' ? 'notice' : 'plain'}>
      <div>
        {state !== 'quiet' && (
          <StateLabel tone={state === 'open' ? 'waiting' : 'done'}>{t(`states.${state}`)}</StateLabel>
        )}{' '}
        <DateText instant={call.endedAt} />
      </div>
      <h3>{title}</h3>
      <p>
        {t(`call-desk:policy.reasons.${call.reason}`)}{' '}
        {call.policyVersion === null
          ? t('calls.underSuggestion')
          : t('calls.underVersion', { count: call.policyVersion })}
      </p>
      {call.note && (
        <p style={asTyped}>
          <strong>{t('calls.asked')}</strong> {call.note}
        </p>
      )}
      {call.answer && (
        <p style={asTyped}>
          <strong>{t('calls.answered', { name: call.answeredByName ?? t('calls.formerColleague') })}</strong>{' '}
          {call.answer}
        </p>
      )}
      {children}
    </Card>
  );
};

interface WordsFormProps {
  label: string;
  hint?: string;
  verb: string;
  missing: string;
  /** In characters. */
  most: number;
  sending: { isPending: boolean; isError: boolean; error: unknown };
  onSend: (words: string) => void;
}

/** A few words and one press: to ask, or to answer. */
export const WordsForm = ({ label, hint, verb, missing, most, sending, onSend }: WordsFormProps) => {
  const id = useId();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() !== '' && !sending.isPending) onSend(words.trim());
  };
  return (
    <form noValidate onSubmit={send}>
      <Textarea
        id={id}
        label={label}
        description={hint}
        rows={3}
        maxLength={most}
        value={words}
        error={tried && words.trim() === '' ? missing : undefined}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {sending.isError && <Problem error={sending.error} />}
      <p>
        <ActButton tone="primary" busy={sending.isPending}>
          {verb}
        </ActButton>
      </p>
    </form>
  );
};
