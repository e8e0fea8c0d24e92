import { IconVolume } from '@tabler/icons-react';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeskFloorQuery } from '../../graphql/generated/graphql';
import type { PauseReason } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './desk.module.css';
import { LogCall } from './log-call';
import { TrialCall } from './trial-call';
import { type Ringer, type Volume, volumes } from './use-ringer';

interface IdleProps {
  floor: DeskFloorQuery['myDeskFloor'];
  ringer: Ringer;
  nowMs: () => number;
  onReason: (reason: PauseReason | null) => void;
}

const pauseReasons: readonly PauseReason[] = [
  'BREAK',
  'MEAL',
  'TRAINING',
  'DESK_WORK',
  'AFTER_HARD_CALL',
  'OTHER',
];

/** Who left a contact of a campaign open hears no call ring, and is told why. */
const ContactInHand = ({ campaignName }: { campaignName: string }) => {
  const { t } = useTranslation('call-desk');
  return (
    <Card tone="notice">
      <h2>{t('outboundInHand.title')}</h2>
      <p>{campaignName}</p>
      <p>{t('outboundInHand.body')}</p>
      <p>
        <Link to="/outbound" data-tall>
          {t('outboundInHand.open')}
        </Link>
      </p>
    </Card>
  );
};

/** After a call that was ended by policy nobody is left alone with it; otherwise the way to the policy is one line. */
const HardCall = ({ justEnded }: { justEnded: boolean }) => {
  const { t } = useTranslation('abuse');
  const way = (
    <p>
      <Link to="/desk/abuse" data-tall>
        {t(justEnded ? 'idle.toOwn' : 'idle.toPolicy')}
      </Link>
    </p>
  );
  if (!justEnded) return way;
  return (
    <Card tone="notice">
      <h2>{t('idle.title')}</h2>
      <p>{t('idle.body')}</p>
      {way}
    </Card>
  );
};

/** Between calls: what to do next, and whether the bell can be heard. */
export const Idle = ({ floor, ringer, nowMs, onReason }: IdleProps) => {
  const { t } = useTranslation('call-desk');
  const words = { READY: 'ready', AWAY: 'away', MISSED: 'missed' } as const;
  const word = words[floor.presence];
  return (
    <div className={styles.idle}>
      {floor.campaignName && <ContactInHand campaignName={floor.campaignName} />}
      {!floor.offered && !floor.campaignName && (
        <Card>
          <h2>{t(floor.takenBack ? 'idle.takenBackTitle' : `idle.${word}Title`)}</h2>
          {word === 'missed' && floor.reason && (
            <p>
              {floor.takenBack
                ? t('takenBack', { name: floor.takenBack.byName ?? '' })
                : t(`reasons.${floor.reason}`)}
            </p>
          )}
          <p>
            {t(word === 'ready' && floor.waiting.length > 0 ? 'idle.ringsElsewhere' : `idle.${word}Body`)}
          </p>
          {word === 'away' && (
            <NativeSelect
              label={t('idle.reason')}
              description={t('idle.reasonHint')}
              value={floor.reason ?? ''}
              data={[
                { value: '', label: t('idle.noReason') },
                ...pauseReasons.map((value) => ({ value, label: t(`reasons.${value}`) })),
              ]}
              onChange={(event) => onReason((event.currentTarget.value || null) as PauseReason | null)}
            />
          )}
        </Card>
      )}
      <HardCall justEnded={floor.reason === 'AFTER_HARD_CALL'} />
      <p>
        <Link to="/desk/helpful" data-tall>
          {t('toOwnHelpful')}
        </Link>
      </p>
      <Card>
        <h2>{t('sound.title')}</h2>
        <p>{ringer.unlocked ? t('sound.ready') : t('sound.locked')}</p>
        <div className={styles.row}>
          <NativeSelect
            label={t('sound.volume')}
            value={ringer.volume}
            data={volumes.map((value) => ({ value, label: t(`sound.volumes.${value}`) }))}
            onChange={(event) => ringer.choose(event.currentTarget.value as Volume)}
          />
          <ActButton onClick={() => void ringer.check()} leftSection={<IconVolume size={18} aria-hidden />}>
            {t('sound.check')}
          </ActButton>
        </div>
      </Card>
      <LogCall nowMs={nowMs} />
      <TrialCall />
    </div>
  );
};
