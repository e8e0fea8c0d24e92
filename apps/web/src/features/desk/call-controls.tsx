import { Kbd } from '@mantine/core';
import { IconArrowForwardUp, IconPlayerPause, IconPlayerPlay, IconShield } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskFloorDocument, HoldCallDocument, ResumeCallDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { Problem } from '../../ui/states';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { chords, chordText } from './keys';
import { CallPolicy } from './policy-dialog';
import { TransferDialog } from './transfer-dialog';

interface CallControlsProps {
  interactionId: string;
  deskId: string;
  messageOnly: boolean;
  held: boolean;
  keysOn: boolean;
}

/** What can be done with the line while somebody is on it. */
export const CallControls = ({ interactionId, deskId, messageOnly, held, keysOn }: CallControlsProps) => {
  const { t } = useTranslation('call-desk');
  const hold = useTell(HoldCallDocument, [DeskFloorDocument]);
  const resume = useTell(ResumeCallDocument, [DeskFloorDocument]);
  const [dialog, setDialog] = useState<'transfer' | 'policy' | null>(null);
  const act = held ? resume : hold;
  const toggle = () => void (act.isPending || act.mutate({ interactionId }));
  useDeskHotkeys([{ chord: chords.hold, label: t('keys.hold'), run: toggle }], keysOn);
  return (
    <>
      <div className={styles.controls}>
        <ActButton
          busy={act.isPending}
          pressed={held}
          onClick={toggle}
          leftSection={
            held ? <IconPlayerPlay size={18} aria-hidden /> : <IconPlayerPause size={18} aria-hidden />
          }
          rightSection={<Kbd aria-hidden>{chordText(chords.hold)}</Kbd>}
        >
          {held ? t('call.resume') : t('call.hold')}
        </ActButton>
        <ActButton
          onClick={() => setDialog('transfer')}
          leftSection={<IconArrowForwardUp size={18} aria-hidden />}
        >
          {t('call.transfer')}
        </ActButton>
        <ActButton
          tone="quiet"
          onClick={() => setDialog('policy')}
          leftSection={<IconShield size={18} aria-hidden />}
        >
          {t('call.policy')}
        </ActButton>
      </div>
      {hold.isError && <Problem error={hold.error} />}
      {resume.isError && <Problem error={resume.error} />}
      {dialog === 'transfer' && (
        <TransferDialog
          interactionId={interactionId}
          deskId={deskId}
          messageOnly={messageOnly}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'policy' && <CallPolicy interactionId={interactionId} onClose={() => setDialog(null)} />}
    </>
  );
};
