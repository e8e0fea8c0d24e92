import { IconLock, IconMail } from '@tabler/icons-react';
import { Radio, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CaseDocument,
  type CaseFieldsFragment,
  type CaseReplyChannel,
  CasesDocument,
  ReplyToCaseDocument,
  WriteCaseNoteDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { usePageKeys } from '../../ui/page-keys';
import { Problem } from '../../ui/states';
import { DraftNotice } from '../workplace/draft/draft-notice';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './cases.module.css';
import type { CaseDraftInHand } from './use-case-draft';

/** The id of what is being written: a lost answer and another press are the same reply. */
export const useRequestId = () => {
  const id = useRef(crypto.randomUUID());
  return { current: () => id.current, next: () => (id.current = crypto.randomUUID()) };
};

/** Which of the two is being written; the other one is kept meanwhile. */
export type Shown = 'reply' | 'note';

interface TextProps {
  of: CaseFieldsFragment;
  words: ReturnType<typeof useWords>;
}

/** One of the two, kept with the name under which it is sent; once it is sent the next words get a name of their own. */
const useWords = ({ draft, change, flush }: CaseDraftInHand, part: Shown) => {
  const request = useRequestId();
  const name = `${part}RequestId` as const;
  return {
    text: draft[part],
    setText: (text: string) =>
      change((before) => ({ [part]: text, [name]: before[name] || request.current() })),
    requestId: () => draft[name] || request.current(),
    flush,
    done: () => {
      request.next();
      change({ [part]: '', [name]: '' });
    },
  };
};

const Reply = ({ of, words: { text, setText, requestId, flush, done } }: TextProps) => {
  const { t } = useTranslation('cases');
  const [chosen, setChannel] = useState<CaseReplyChannel>('MAIL');
  const channel = of.email ? chosen : 'PHONE';
  const [isMissing, setMissing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const tell = useTell(ReplyToCaseDocument, [CaseDocument, CasesDocument]);
  const send = async () => {
    // Kept before it is sent, so that sending takes exactly these words out of the draft.
    await flush();
    tell.mutate(
      { input: { caseId: of.id, requestId: requestId(), channel, text: text.trim() } },
      {
        onSuccess: () => {
          done();
          setAsking(false);
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || tell.isPending) return;
    if (channel === 'MAIL') setAsking(true);
    else void send();
  };
  return (
    <form noValidate onSubmit={submit} className={styles.replyBox}>
      <p className={styles.mark}>
        <IconMail size={20} aria-hidden />
        {t('write.replyHint')}
      </p>
      {of.email ? (
        <Radio.Group
          label={t('write.channel')}
          value={channel}
          onChange={(value) => setChannel(value as CaseReplyChannel)}
        >
          <Radio value="MAIL" label={t('write.MAIL', { email: of.email })} my="xs" />
          <Radio value="PHONE" label={t('write.PHONE')} my="xs" />
        </Radio.Group>
      ) : (
        <p>{t('write.noMail')}</p>
      )}
      {channel === 'MAIL' && <p className={styles.sub}>{t(`language.write${of.language}`)}</p>}
      <Textarea
        label={t('write.text')}
        description={channel === 'MAIL' ? t('write.added') : undefined}
        autosize
        minRows={4}
        value={text}
        error={isMissing ? t('write.missing') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {tell.isError && !isAsking && <Problem error={tell.error} />}
      <ActButton tone="primary" busy={tell.isPending}>
        {t(channel === 'MAIL' ? 'write.send' : 'write.log')}
      </ActButton>
      {isAsking && (
        <ConfirmDialog
          opened
          question={t('write.question', { email: of.email })}
          verb={t('write.sendVerb')}
          busy={tell.isPending}
          error={tell.isError ? tell.error : undefined}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        >
          <p>{t('write.questionBody', { desk: of.deskName })}</p>
          <p>{t(`language.write${of.language}`)}</p>
          <p className={styles.text}>{text.trim()}</p>
          <p className={styles.sub}>{t('write.added')}</p>
        </ConfirmDialog>
      )}
    </form>
  );
};

const Note = ({ of, words: { text, setText, requestId, flush, done } }: TextProps) => {
  const { t } = useTranslation('cases');
  const [isMissing, setMissing] = useState(false);
  const tell = useTell(WriteCaseNoteDocument, [CaseDocument]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '' || tell.isPending) return;
    await flush();
    tell.mutate({ caseId: of.id, requestId: requestId(), text: text.trim() }, { onSuccess: done });
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className={styles.noteBox}>
      <p className={styles.mark}>
        <IconLock size={20} aria-hidden />
        {t('write.noteHint')}
      </p>
      <Textarea
        label={t('write.noteText')}
        autosize
        minRows={3}
        value={text}
        error={isMissing ? t('write.missing') : undefined}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {tell.isError && <Problem error={tell.error} />}
      <ActButton busy={tell.isPending}>{t('write.keep')}</ActButton>
    </form>
  );
};

interface WritePaneProps {
  of: CaseFieldsFragment;
  inHand: CaseDraftInHand;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** Reply or note: chosen first, and from then on nothing about the two looks alike. */
export const WritePane = ({ of, inHand, shown: wanted, onShow: setWhat }: WritePaneProps) => {
  const { t } = useTranslation('cases');
  const [reply, note] = [useWords(inHand, 'reply'), useWords(inHand, 'note')];
  const isClosed = of.state === 'CLOSED';
  const shown = isClosed ? 'note' : wanted;
  const pane = useRef<HTMLDivElement>(null);
  const write = (one: 'reply' | 'note') => {
    setWhat(one);
    window.setTimeout(() => pane.current?.querySelector('textarea')?.focus());
  };
  usePageKeys([
    ...(isClosed ? [] : [{ key: 'r', label: t('keys.reply'), run: () => write('reply') }]),
    { key: 'n', label: t('keys.note'), run: () => write('note') },
  ]);
  return (
    <div ref={pane}>
      <DraftNotice
        inHand={inHand}
        partWords={(part, value) =>
          part === 'reply' || part === 'note'
            ? { name: t(`write.${part}`), text: String(value) }
            : { text: '' }
        }
        moved={false}
        hint={t('write.clashHint')}
      />
      {!isClosed && (
        <div role="group" aria-label={t('write.which')} className={styles.tabs}>
          {(['reply', 'note'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === shown} onClick={() => setWhat(one)}>
              {t(`write.${one}`)}
            </button>
          ))}
        </div>
      )}
      {shown === 'reply' ? (
        <Reply key={`reply-${of.id}`} of={of} words={reply} />
      ) : (
        <Note key={`note-${of.id}`} of={of} words={note} />
      )}
    </div>
  );
};
