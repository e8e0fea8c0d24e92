import { IconHandStop } from '@tabler/icons-react';
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './at-work-bar.module.css';
import { useFloorLine } from './floor-line';
import { chords, chordText, keysAreOn } from './keys';

/** There it stands at the top already, with whoever comes. */
const FLOOR = '/floor';
const SHOWN_AT = new Set([FLOOR, `${FLOOR}/wall`]);

/** On every page of a supervisor: who calls for one, and one press or key to the floor. The frame is always there, because only what comes into it is read aloud. */
export const HelpWanted = () => {
  const { t } = useTranslation('call-desk');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const asking = useFloorLine()?.floor.query.data?.myDeskFloor.helpWanted ?? [];
  const [first] = SHOWN_AT.has(pathname) ? [] : asking;
  const toFloor = () => void navigate(FLOOR);
  useDeskHotkeys(
    [{ chord: chords.toHelp, label: t('helpWanted.toFloor'), run: toFloor, enabled: first !== undefined }],
    keysAreOn(),
  );
  return (
    <div role="alert" className={styles.place}>
      {first && (
        <div className={styles.bar} data-rings>
          <IconHandStop size={22} aria-hidden />
          <strong className={styles.words}>
            {t('helpWanted.who', { name: first.agentName ?? '', client: first.clientName ?? '' })}{' '}
            {asking.length > 1 && t('helpWanted.more', { count: asking.length - 1 })}
          </strong>
          <ActButton
            tone="primary"
            onClick={toFloor}
            rightSection={<Kbd aria-hidden>{chordText(chords.toHelp)}</Kbd>}
          >
            {t('helpWanted.toFloor')}
          </ActButton>
        </div>
      )}
    </div>
  );
};
