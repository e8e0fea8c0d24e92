import { IconHandStop } from '@tabler/icons-react';
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AskForHelpDocument, DeskFloorDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { chords, chordText } from './keys';

interface HelpToggleProps {
  asked: boolean;
  /** Who comes. */
  helperName: string | null;
  busy: boolean;
  error: Error | null;
  keysOn: boolean;
  onToggle: () => void;
}

/** Calls a supervisor without a word to whom one talks with, and says who comes. */
export const HelpToggle = ({ asked, helperName, busy, error, keysOn, onToggle }: HelpToggleProps) => {
  const { t } = useTranslation('call-desk');
  const toggle = () => void (busy || onToggle());
  useDeskHotkeys([{ chord: chords.supervisor, label: t('keys.supervisor'), run: toggle }], keysOn);
  return (
    <>
      <ActButton
        busy={busy}
        pressed={asked}
        onClick={toggle}
        leftSection={<IconHandStop size={18} aria-hidden />}
        // The longer words need the room; the same key calls off.
        rightSection={!asked && <Kbd aria-hidden>{chordText(chords.supervisor)}</Kbd>}
      >
        {t(asked ? 'help.callOff' : 'help.ask')}
      </ActButton>
      <p role="status" className={styles.sub}>
        {asked && (helperName ? t('help.coming', { name: helperName }) : t('help.asked'))}
      </p>
      {error && <Problem error={error} />}
    </>
  );
};

interface HelpButtonProps {
  interactionId: string;
  help: { helpAskedAt: string | null; helperName: string | null };
  keysOn: boolean;
}

/** In a call of the desk. */
export const HelpButton = ({ interactionId, help: { helpAskedAt, helperName }, keysOn }: HelpButtonProps) => {
  const ask = useTell(AskForHelpDocument, [DeskFloorDocument]);
  const asked = helpAskedAt !== null;
  return (
    <HelpToggle
      asked={asked}
      helperName={helperName}
      busy={ask.isPending}
      error={ask.error}
      keysOn={keysOn}
      onToggle={() => ask.mutate({ interactionId, wanted: !asked })}
    />
  );
};
