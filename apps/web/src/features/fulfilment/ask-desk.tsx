import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskDeskDocument, DeskRequestsDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import styles from './inbox.module.css';

/** What should be different next time, to who supervises the desk. */
export const AskDesk = ({ reportId, caller }: { reportId: string; caller: string }) => {
  const { t } = useTranslation('inbox');
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const ask = useTell(AskDeskDocument, [DeskRequestsDocument]);
  const send = () => {
    setAsked(true);
    if (text.trim() === '') return;
    ask.mutate(
      { reportId, text: text.trim() },
      {
        onSuccess: () => {
          setOpened(false);
          setText('');
          setAsked(false);
        },
      },
    );
  };
  return (
    <>
      <button
        type="button"
        className={styles.linkButton}
        aria-label={t('request.openOf', { caller })}
        onClick={() => setOpened(true)}
      >
        {t('request.open')}
      </button>
      <p role="status" className={styles.when}>
        {ask.isSuccess && t('request.sent')}
      </p>
      {opened && (
        <ConfirmDialog
          opened
          question={t('request.title')}
          verb={t('request.send')}
          busy={ask.isPending}
          error={ask.isError ? ask.error : undefined}
          onClose={() => setOpened(false)}
          onConfirm={send}
        >
          <p>{t('request.body')}</p>
          <Textarea
            label={t('request.text')}
            rows={4}
            value={text}
            maxLength={2000}
            error={asked && text.trim() === '' ? t('request.missing') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </ConfirmDialog>
      )}
    </>
  );
};
