import { Kbd, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment } from '../../graphql/generated/graphql';
import styles from './desk.module.css';
import { chords, chordText } from './keys';

type Entry = CallFieldsFragment['desk']['knowledge'][number];
const SHOWN = 8;

/** Width, case and kana make no difference to a search typed in a hurry. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u30A1-\u30F6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

const find = (entries: readonly Entry[], typed: string): readonly Entry[] => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return entries.filter(({ question, answer }) =>
    words.every((word) => plain(`${question} ${answer}`).includes(word)),
  );
};

export const QaSearch = ({ entries }: { entries: readonly Entry[] }) => {
  const { t } = useTranslation('call-desk');
  const [typed, setTyped] = useState('');
  const found = find(entries, typed);
  if (entries.length === 0) return <p className={styles.sub}>{t('qa.empty')}</p>;
  return (
    <div className={styles.fields}>
      <TextInput
        id="qa-search"
        type="search"
        label={t('qa.label')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        rightSection={<Kbd aria-hidden>{chordText(chords.search)}</Kbd>}
        rightSectionWidth={72}
        autoComplete="off"
      />
      <p role="status" className={styles.spoken}>
        {typed && t('qa.found', { count: found.length })}
      </p>
      {typed && found.length === 0 && <p>{t('qa.none')}</p>}
      <ul className={styles.answers}>
        {found.slice(0, SHOWN).map(({ id, question, answer }) => (
          <li key={id}>
            <details open={found.length <= 2}>
              <summary>{question}</summary>
              <p>{answer}</p>
            </details>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && <p className={styles.sub}>{t('qa.more', { count: found.length - SHOWN })}</p>}
    </div>
  );
};
