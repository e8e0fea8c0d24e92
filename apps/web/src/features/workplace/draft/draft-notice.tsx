import { IconAlertTriangle, IconCopy, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../pieces/act-button';
import styles from './draft.module.css';
import type { Clash } from './draft-merge';
import type { SaveState } from './use-kept-draft';

/** How a part is called and read by people; a part without a name is told by its words alone, one without words not at all. */
export type PartWords = (part: string, value: unknown) => { name?: string; text: string };

interface DraftNoticeProps {
  inHand: {
    draft: unknown;
    save: SaveState;
    flush: () => Promise<void>;
    choose: (side: 'mine' | 'theirs') => void;
  };
  partWords: PartWords;
  /** Said when the draft changed while something was being made of it: the agent looks at it first. */
  moved: string | false;
  /** Where what is not chosen goes; the agent's own memo when left out. */
  hint?: string;
  /** What can be done when another screen has made something of it. */
  gone?: ReactNode;
}

/** What an agent has to know of a draft that is not simply kept. */
export const DraftNotice = ({ inHand, partWords, moved, hint, gone }: DraftNoticeProps) => {
  const { t } = useTranslation('call-desk');
  const { save, flush, choose } = inHand;
  const copy = () => void navigator.clipboard?.writeText(JSON.stringify(inHand.draft, null, 2));
  if (save.kind === 'clash')
    return <DraftClash clashes={save.clashes} partWords={partWords} hint={hint} onChoose={choose} />;
  if (save.kind === 'gone') return gone;
  return (
    <>
      {save.kind === 'failed' && (
        <Alert text={t('save.failed')}>
          <ActButton onClick={() => void flush()} leftSection={<IconRefresh size={16} aria-hidden />}>
            {t('save.again')}
          </ActButton>
          <ActButton onClick={copy} leftSection={<IconCopy size={16} aria-hidden />}>
            {t('save.copy')}
          </ActButton>
        </Alert>
      )}
      {save.kind === 'refused' && <Alert text={save.why} />}
      {moved && <Alert text={moved} />}
    </>
  );
};

export const Alert = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div role="alert" className={styles.alert}>
    <IconAlertTriangle size={20} aria-hidden />
    <span>{text}</span>
    {children}
  </div>
);

interface DraftClashProps {
  clashes: readonly Clash[];
  partWords: PartWords;
  hint: string | undefined;
  onChoose: (side: 'mine' | 'theirs') => void;
}

/** Two screens wrote different words into one field: both are shown, one is chosen, the other is set aside. */
const DraftClash = ({ clashes, partWords, hint, onChoose }: DraftClashProps) => {
  const { t } = useTranslation('call-desk');
  const told = clashes
    .map(({ part, mine, theirs }) => ({ part, here: partWords(part, mine), there: partWords(part, theirs) }))
    .filter(({ here, there }) => here.text || there.text);
  return (
    <div role="alert" className={styles.clash}>
      <p className={styles.row}>
        <IconAlertTriangle size={20} aria-hidden />
        <strong>{t('clash.title')}</strong>
      </p>
      <ul>
        {told.map(({ part, here, there }) => (
          <li key={part}>
            {(here.name ?? there.name) && (
              <>
                <strong>{here.name ?? there.name}</strong>
                <br />
              </>
            )}
            {t('clash.mine', { text: here.text || t('clash.nothing') })}
            <br />
            {t('clash.theirs', { text: there.text || t('clash.nothing') })}
          </li>
        ))}
      </ul>
      <p>{hint ?? t('clash.hint')}</p>
      <div className={styles.row}>
        <ActButton tone="primary" onClick={() => onChoose('theirs')}>
          {t('clash.takeTheirs')}
        </ActButton>
        <ActButton onClick={() => onChoose('mine')}>{t('clash.keepMine')}</ActButton>
      </div>
    </div>
  );
};
