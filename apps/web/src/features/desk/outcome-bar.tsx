import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../ui/states';
import { DraftNotice } from '../workplace/draft/draft-notice';
import { ActButton } from '../workplace/pieces/act-button';
import { timeOfDay } from '../workplace/pieces/server-clock';
import { type Missing, outcomeId } from './draft';
import styles from './desk.module.css';
import { chords, chordText, outcomeChords } from './keys';
import { type TopicPick, TopicRow } from './topic-row';
import { UnsentBar } from './unsent-bar';
import { type DraftInHand, shownPart } from './use-draft';
import type { Unsent } from './use-unsent';

interface OutcomeBarProps {
  inHand: DraftInHand;
  missing: readonly Missing[];
  topics: TopicPick;
  unsent: Unsent;
  asked: boolean;
  /** The draft changed while it was being completed: the agent looks at it before it is sent. */
  moved: boolean;
  record: { isPending: boolean; isError: boolean; error: unknown };
  onComplete: () => void;
  errorOf: (path: string) => string | undefined;
}

/** How the call ended, what is still missing, and whether the typed text is safe. */
export const OutcomeBar = ({
  inHand,
  missing,
  topics,
  unsent,
  asked,
  moved,
  record,
  onComplete,
}: OutcomeBarProps) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const { draft, change, save } = inHand;
  return (
    <div className={styles.bar}>
      <DraftNotice
        inHand={inHand}
        partWords={(part, value) => ({
          text: part === 'slotId' && value ? t('times.another') : shownPart(value),
        })}
        moved={moved && t('clash.moved')}
      />
      {record.isError && <Problem error={record.error} />}
      <UnsentBar unsent={unsent} />
      <TopicRow {...topics} />
      <div className={styles.barRow}>
        <fieldset className={styles.choices}>
          <legend>{t('outcome.label')}</legend>
          {outcomeChords.map(({ outcome, chord }, index) => (
            <label
              key={outcome}
              className={styles.choice}
              data-chosen={draft.outcome === outcome || undefined}
              title={chordText(chord)}
            >
              <input
                id={outcomeId(outcome)}
                type="radio"
                name="outcome"
                checked={draft.outcome === outcome}
                onChange={() => change({ outcome })}
              />
              <Kbd aria-hidden size="xs">
                {index + 1}
              </Kbd>
              {t(`outcomes.${outcome}`)}
            </label>
          ))}
        </fieldset>
      </div>
      <div className={styles.barRow}>
        <p className={styles.missing} data-asked={(asked && missing.length > 0) || undefined} role="status">
          {missing.length > 0
            ? t('missing.list', {
                items: missing.map((one) => shortOf(one, t)).join(t('common:listSeparator')),
              })
            : t('missing.none')}
        </p>
        <span className={styles.saved} role="status">
          {save.kind === 'saving' && t('save.saving')}
          {save.kind === 'saved' && t('save.saved', { time: timeOfDay(save.atMs) })}
        </span>
        <ActButton
          tone="primary"
          busy={record.isPending}
          onClick={onComplete}
          rightSection={<Kbd aria-hidden>{chordText(chords.complete)}</Kbd>}
        >
          {t('outcome.complete')}
        </ActButton>
      </div>
    </div>
  );
};

type Words = ReturnType<typeof useTranslation<['call-desk', 'common']>>['t'];
const shortOf = (missing: Missing, t: Words): string =>
  missing.kind === 'step'
    ? missing.title
    : missing.kind === 'unsent'
      ? t(`unsent.${missing.part}.name`)
      : t(`missing.short.${missing.kind}`);
