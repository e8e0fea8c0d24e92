import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './desk.module.css';
import { chordText, topicChord } from './keys';

export interface TopicPick {
  offered: readonly string[];
  /** Empty while nobody has said. */
  picked: string;
  onPick: (topic: string) => void;
}

/** What the call was about, with one press; pressed once more it is open again. */
export const TopicRow = ({ offered, picked, onPick }: TopicPick) => {
  const { t } = useTranslation('call-desk');
  if (offered.length === 0) return null;
  return (
    <div className={styles.barRow}>
      <fieldset className={styles.choices}>
        <legend>{t('topic.label')}</legend>
        {offered.map((topic, index) => (
          <label
            key={topic}
            className={styles.choice}
            data-chosen={picked === topic || undefined}
            title={chordText(topicChord(index))}
          >
            <input
              type="radio"
              name="topic"
              checked={picked === topic}
              readOnly
              onClick={() => onPick(topic)}
            />
            <Kbd aria-hidden size="xs">
              {(index + 1) % 10}
            </Kbd>
            {topic}
          </label>
        ))}
      </fieldset>
    </div>
  );
};
