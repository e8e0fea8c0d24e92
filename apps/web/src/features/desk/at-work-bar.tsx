import { IconHeadset, IconPhoneIncoming, IconPlugConnectedX } from '@tabler/icons-react';
import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { DeskFloorQuery } from '../../graphql/generated/graphql';
import { useDeskHotkeys } from '../../ui/use-desk-hotkeys';
import { ActButton } from '../workplace/pieces/act-button';
import { useTick } from '../workplace/pieces/server-clock';
import styles from './at-work-bar.module.css';
import { isSilent, useFloorLine } from './floor-line';
import { type InHand, inHandOf } from './in-hand';
import { chords, chordText, keysAreOn } from './keys';

const rings = ({ kind }: InHand) => kind === 'rings' || kind === 'asked' || kind === 'due';

/** On every page but the one it is worked on: what rings or is held, and one press or key back to it. */
const Held = ({ inHand }: { inHand: InHand }) => {
  const { t } = useTranslation('call-desk');
  const navigate = useNavigate();
  const back = () => void navigate(inHand.to);
  useDeskHotkeys([{ chord: chords.take, label: t('atWork.back'), run: back }], keysAreOn());
  const Picture = rings(inHand) ? IconPhoneIncoming : IconHeadset;
  return (
    <div className={styles.bar} data-rings={rings(inHand) || undefined}>
      <Picture size={22} aria-hidden />
      <strong className={styles.words}>{t(`atWork.${inHand.kind}`, { who: inHand.who })}</strong>
      <ActButton tone="primary" onClick={back} rightSection={<Kbd aria-hidden>{chordText(chords.take)}</Kbd>}>
        {t(inHand.to === '/desk' ? 'atWork.back' : 'outboundInHand.open')}
      </ActButton>
    </div>
  );
};

/** Who expects calls has to know that none can come. */
const Broken = ({ trueAtMs }: { trueAtMs: number }) => {
  const { t } = useTranslation('call-desk');
  useTick(1_000);
  if (!isSilent(trueAtMs)) return null;
  return (
    <div className={styles.bar}>
      <IconPlugConnectedX size={22} aria-hidden />
      <span className={styles.words}>
        {t('status.disconnected', { count: Math.floor((Date.now() - trueAtMs) / 1000) })}
      </span>
    </div>
  );
};

const expectsCalls = ({ presence, current }: DeskFloorQuery['myDeskFloor']) =>
  presence === 'READY' || current !== null;

/** The frame is always there, because only what comes into it is read aloud. */
export const AtWorkBar = () => {
  const { pathname } = useLocation();
  const line = useFloorLine();
  const told = line?.floor.query.data?.myDeskFloor;
  if (!line || pathname === '/desk') return null;
  const inHand = told ? inHandOf(told) : null;
  return (
    <>
      <div role="alert" className={styles.place}>
        {inHand && inHand.to !== pathname && <Held inHand={inHand} />}
      </div>
      {told && expectsCalls(told) && <Broken trueAtMs={line.floor.trueAtMs} />}
    </>
  );
};
