import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PrecedentsDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, dateInJapan } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './cases.module.css';

interface PrecedentsProps {
  deskId: string;
  words: string;
  /** Takes what was answered then into the reply that is being written. */
  onUse: (answer: string) => void;
}

/** What this client's customers were told before; asks with the case's own words until others are typed. */
export const Precedents = ({ deskId, words, onUse }: PrecedentsProps) => {
  const { t } = useTranslation('cases');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim() || words, 300);
  const query = useAsk(PrecedentsDocument, { deskId, text: text.slice(0, 4000) }, { keepPrevious: true });
  return (
    <>
      <TextInput
        type="search"
        label={t('precedents.label')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Answered query={query} lines={2}>
        {({ precedents }) =>
          precedents.length === 0 ? (
            <p role="status">{t('precedents.none')}</p>
          ) : (
            <>
              {precedents.map((one) => (
                <Disclosure
                  key={one.id}
                  label={`${t('number', { number: one.number })} ${one.category} ${formatDate(dateInJapan(new Date(one.closedAt)))}`}
                >
                  <p className={styles.text}>{one.happened}</p>
                  {one.answer && (
                    <p className={styles.text}>
                      <strong>{t('precedents.answer')}</strong>
                      <br />
                      {one.answer}
                      <br />
                      <ActButton onClick={() => onUse(one.answer!)}>{t('precedents.use')}</ActButton>
                    </p>
                  )}
                  <p>
                    <strong>{t('precedents.ended')}</strong>
                    <br />
                    {t(`code.${one.closingCode}`)} {one.closingLine}
                  </p>
                </Disclosure>
              ))}
            </>
          )
        }
      </Answered>
    </>
  );
};
