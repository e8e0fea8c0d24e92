import { Modal, Textarea, TextInput } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeskFloorDocument,
  LiveFloorDocument,
  PromiseCallbackDocument,
} from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { DraftNotice, type PartWords } from '../workplace/draft/draft-notice';
import { useFormDraft } from '../workplace/draft/use-form-draft';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { japanField, japanInstant } from './japan-time';

interface PromiseCallbackProps {
  interactionId: string;
  phone: string | null | undefined;
  /** What was typed during the call; nobody types it twice. */
  known?: { callerName: string; note: string };
  nowMs: number;
  label: string;
  spoken?: string;
}

const HOUR_MS = 3_600_000;

/** A promise to call back, from the call it belongs to: when, whom, what about. */
export const PromiseCallback = ({
  interactionId,
  phone,
  known,
  nowMs,
  label,
  spoken,
}: PromiseCallbackProps) => {
  const { t } = useTranslation('call-desk');
  const [opened, setOpened] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <>
      <ActButton
        onClick={() => {
          setSaved(false);
          setOpened(true);
        }}
        ariaLabel={spoken}
        leftSection={<IconPhoneCall size={18} aria-hidden />}
      >
        {label}
      </ActButton>
      {saved && <p role="status">{t('callback.saved')}</p>}
      {opened && (
        <PromiseDialog
          interactionId={interactionId}
          phone={phone ?? ''}
          callerName={known?.callerName ?? ''}
          note={known?.note ?? ''}
          dueAt={japanField(nowMs + HOUR_MS)}
          onClose={(isSaved) => {
            setOpened(false);
            setSaved(isSaved);
          }}
        />
      )}
    </>
  );
};

interface PromiseDialogProps {
  interactionId: string;
  phone: string;
  callerName: string;
  note: string;
  dueAt: string;
  onClose: (saved: boolean) => void;
}

const promiseNames = {
  dueAt: 'callback.dueAt',
  phone: 'callback.phone',
  callerName: 'callback.name',
  note: 'callback.note',
} as const;

const PromiseDialog = ({ interactionId, onClose, ...first }: PromiseDialogProps) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const form = useFormDraft('CALLBACK_PROMISE', interactionId, () => first);
  const typed = form.draft;
  const [asked, setAsked] = useState(false);
  const promise = useTell(PromiseCallbackDocument, [DeskFloorDocument, LiveFloorDocument]);
  const dueAt = japanInstant(typed.dueAt);
  const refused = promise.error instanceof RequestFailed ? promise.error.fields : [];
  const errorOf = (path: string) => refused.find((field) => field.path === path)?.message;
  const change = (field: keyof typeof typed) => (value: string) => form.change({ [field]: value });
  const names: PartWords = (part, value) => ({
    name: t(promiseNames[part as keyof typeof promiseNames]),
    text: typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T/, '$1 ') : '',
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!dueAt || promise.isPending) return;
    const { phone, callerName, note } = typed;
    void form.submit(async () => {
      await promise.mutateAsync({
        input: {
          interactionId,
          dueAt,
          phone: phone || null,
          callerName: callerName || null,
          note: note || null,
        },
      });
      onClose(true);
    });
  };
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={t('callback.promiseTitle')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
    >
      <form noValidate onSubmit={save} className={styles.fields}>
        <p>{t('callback.promiseBody')}</p>
        <DraftNotice inHand={form} partWords={names} moved={false} hint={t('draft.toNote')} />
        {promise.isError && refused.length === 0 && <Problem error={promise.error} />}
        <TextInput
          type="datetime-local"
          label={t('callback.dueAt')}
          value={typed.dueAt}
          error={asked && !dueAt ? t('callback.dueMissing') : errorOf('dueAt')}
          onChange={(event) => change('dueAt')(event.currentTarget.value)}
        />
        <TextInput
          inputMode="tel"
          autoComplete="off"
          label={t('callback.phone')}
          value={typed.phone}
          error={errorOf('phone')}
          onChange={(event) => change('phone')(event.currentTarget.value)}
        />
        <TextInput
          autoComplete="off"
          label={t('callback.name')}
          value={typed.callerName}
          error={errorOf('callerName')}
          onChange={(event) => change('callerName')(event.currentTarget.value)}
        />
        <Textarea
          autosize
          minRows={2}
          label={t('callback.note')}
          value={typed.note}
          error={errorOf('note')}
          onChange={(event) => change('note')(event.currentTarget.value)}
        />
        <ActButton tone="primary" busy={promise.isPending}>
          {t('callback.save')}
        </ActButton>
      </form>
    </Modal>
  );
};
