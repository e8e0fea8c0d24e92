import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CallStoryDocument, type CallStoryQuery } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { dateInJapan, formatDate } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Recordings } from '../../ui/recordings';
import { KeyValueList } from '../../ui/key-value-list';
import { useSession } from '../identity/session';
import { ActButton } from '../workplace/pieces/act-button';
import { timeOfDay } from '../workplace/pieces/server-clock';
import styles from './floor.module.css';

const kinds = [
  'offered',
  'missed',
  'declined',
  'taken',
  'held',
  'resumed',
  'transferred',
  'returned',
  'hung_up',
  'ended_by_policy',
  'recording_available',
  'left_unasked',
  'corrected',
  'logged',
  'connected',
  'moved',
  'help_asked',
  'help_called_off',
  'help_coming',
  'listened',
  'whispered',
  'taken_over',
  'consulted',
  'outside_rung',
  'line_answered',
  'line_refused',
  'line_unanswered',
  'line_joined',
  'line_ended',
  'callback_promised',
  'callback_moved',
  'callback_offered',
  'callback_missed',
  'callback_called',
  'callback_done',
  'callback_later',
  'callback_cancelled',
  'word_sent',
  'word_read',
] as const;

/** Everything that happened to one call, behind its client's name. */
export const StoryButton = ({ id, client }: { id: string; client: string }) => {
  const { t } = useTranslation(['floor', 'common']);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActButton tone="quiet" onClick={() => setOpened(true)} ariaLabel={t('story.open', { client })}>
        {client}
      </ActButton>
      {opened && (
        <Modal
          opened
          onClose={() => setOpened(false)}
          title={t('story.title', { client })}
          closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
        >
          <Story id={id} />
        </Modal>
      )}
    </>
  );
};

const Story = ({ id }: { id: string }) => {
  const { t } = useTranslation(['floor', 'call-desk']);
  const { role } = useSession();
  const story = useAsk(CallStoryDocument, { interactionId: id }, { staleMs: 0, refetchEveryMs: 3_000 });
  const wordFor = (kind: string) => {
    const known = kinds.find((name) => name === kind);
    return known ? t(`story.kinds.${known}`) : kind;
  };
  return (
    <Answered query={story} lines={3}>
      {({ callStory, interaction }) => (
        <>
          <Record of={interaction} />
          <Recordings
            of={interaction.recordings}
            caller={interaction.callerName ?? interaction.callerNumber ?? t('story.withheld')}
          />
          {interaction.outcome && role === 'SUPERVISOR' && (
            <Link to={`/desk/calls/${id}`}>{t('story.correct')}</Link>
          )}
          {callStory.length === 0 && <p>{t('story.empty')}</p>}
          <ol className={styles.story}>
            {callStory.map(({ at, kind, personName, reason, note }, index) => (
              <li key={index}>
                {dayOf(at) !== dayOf(callStory[index - 1]?.at) && (
                  <b className={styles.storyDay}>{formatDate(dayOf(at))}</b>
                )}
                <time dateTime={at}>{timeOfDay(Date.parse(at))}</time>
                <span>
                  {wordFor(kind)}
                  {personName && <strong> {personName}</strong>}
                  {reason && (
                    <small className={styles.storyNote}>{t(`call-desk:policy.reasons.${reason}`)}</small>
                  )}
                  {note && <small className={styles.storyNote}>{note}</small>}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Answered>
  );
};

/** A call back may be days later: the day stands where it begins. */
const dayOf = (at: string | undefined): string => (at === undefined ? '' : dateInJapan(new Date(at)));

/** What the client reads of it; nothing before the agent has recorded the call. */
const Record = ({ of: call }: { of: CallStoryQuery['interaction'] }) => {
  const { t } = useTranslation(['floor', 'call-desk']);
  if (!call.outcome) return null;
  const { callerName, callerKana } = call;
  const name =
    callerName && callerKana ? t('story.named', { name: callerName, kana: callerKana }) : callerName;
  const rows = [
    { label: t('recent.outcome'), value: t(`call-desk:outcomes.${call.outcome}`) },
    { label: t('recent.urgency'), value: call.urgency && t(`call-desk:urgencies.${call.urgency}`) },
    { label: t('call-desk:record.callerName'), value: name },
    { label: t('call-desk:record.callbackNumber'), value: call.callbackNumber ?? call.callerNumber },
    { label: t('call-desk:record.message'), value: call.message },
  ];
  return <KeyValueList items={rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []))} />;
};
