import { Modal, Textarea } from '@mantine/core';
import { IconMessage2 } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveFloorDocument, SendWordDocument } from '../../graphql/generated/graphql';
import { RequestFailed } from '../../graphql/client';
import { useTell } from '../../graphql/hooks';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { Problem } from '../../ui/states';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { timeOfDay } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';
import type { FloorAgent } from './need';

/** What can be written to: something that is in the agent's own hands. */
const workOf = ({ state, callId, workId }: FloorAgent): string | null =>
  state === 'on_call' || state === 'wrap_up' ? callId : workId;

interface WordButtonProps {
  agent: FloorAgent;
  /** What was written last and whether it was read stands below it, or elsewhere on the page. */
  withLast?: boolean;
}

/** Help in writing: what a supervisor types stands at the agent's desk, and the caller hears nothing of it. */
export const WordButton = ({ agent, withLast = true }: WordButtonProps) => {
  const { t } = useTranslation('floor');
  const { role, person } = useSession();
  const [writingAbout, setWritingAbout] = useState<string | null>(null);
  const workId = workOf(agent);
  if (role !== 'SUPERVISOR' || agent.personId === person?.id) return null;
  return (
    <>
      {workId && (
        <ActButton
          ariaLabel={t('word.of', { name: agent.name })}
          onClick={() => setWritingAbout(workId)}
          leftSection={<IconMessage2 size={18} aria-hidden />}
        >
          {t('word.act')}
        </ActButton>
      )}
      {withLast && agent.word && <LastWord word={agent.word} />}
      {writingAbout && (
        <WordDialog workId={writingAbout} name={agent.name} onClose={() => setWritingAbout(null)} />
      )}
    </>
  );
};

const LastWord = ({ word: { words, readAt } }: { word: NonNullable<FloorAgent['word']> }) => {
  const { t } = useTranslation('floor');
  return (
    <small className={styles.storyNote}>
      {t('word.last', { words })}{' '}
      <strong>
        {readAt ? t('word.seen', { time: timeOfDay(Date.parse(readAt)).slice(0, 5) }) : t('word.unread')}
      </strong>
    </small>
  );
};

interface WordDialogProps {
  /** It goes to this call, even if the agent has another one by the time it is sent. */
  workId: string;
  name: string;
  onClose: () => void;
}

const WordDialog = ({ workId, name, onClose }: WordDialogProps) => {
  const { t } = useTranslation(['floor', 'common']);
  const [words, setWords] = useState('');
  // One name for these words, so that pressing again after a lost answer writes nothing twice; other words are another request.
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const send = useTell(SendWordDocument, [LiveFloorDocument]);
  const refused = send.error instanceof RequestFailed ? send.error.fields : [];
  const change = (typed: string) => {
    setWords(typed);
    setRequestId(crypto.randomUUID());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!send.isPending) send.mutate({ workId, requestId, words }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('word.title', { name })}
      centered
      size="30rem"
      closeButtonProps={{ 'aria-label': t('common:close'), size: 44 }}
    >
      <form noValidate onSubmit={submit} className={styles.settings}>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          label={t('word.words')}
          description={t('word.hint', { name })}
          value={words}
          error={refused.find(({ path }) => path === 'words')?.message}
          onChange={(event) => change(event.currentTarget.value)}
        />
        {send.isError && refused.length === 0 && <Problem error={send.error} />}
        <ButtonRow>
          <PrimaryButton busy={send.isPending}>{t('word.send')}</PrimaryButton>
          <SecondaryButton onClick={onClose}>{t('common:cancel')}</SecondaryButton>
        </ButtonRow>
      </form>
    </Modal>
  );
};
