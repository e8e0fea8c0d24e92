import { IconArrowsMaximize, IconArrowsMinimize } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveFloorQuery } from '../../graphql/generated/graphql';
import { Answered } from '../../ui/answered';
import { PageTitle } from '../../ui/page';
import { useServerNow } from '../workplace/pieces/server-clock';
import { DataAge } from './data-age';
import { Tiles } from './tiles';
import { useLiveFloor } from './use-live-floor';
import { useTiles } from './use-tiles';
import styles from './wall.module.css';
import { WallDesks } from './wall-desks';

/** For a screen that everybody in the room sees: what the floor needs now, and nobody by name. */
const WallPage = () => {
  const { t } = useTranslation(['floor', 'common']);
  const floor = useLiveFloor();
  const wall = useRef<HTMLDivElement>(null);
  const title = t('wall.title');
  useEffect(() => {
    document.title = t('common:documentTitle', { title });
  }, [title, t]);
  return (
    <div ref={wall} className={styles.wall} data-mantine-color-scheme="dark">
      <div className={styles.head}>
        <PageTitle focusKey={title}>{title}</PageTitle>
        {floor.data && <DataAge answeredAtMs={floor.dataUpdatedAt} />}
        <FullScreen of={wall} />
      </div>
      <Answered query={floor} lines={6}>
        {({ liveFloor }) => <Wall floor={liveFloor} answeredAtMs={floor.dataUpdatedAt} />}
      </Answered>
    </div>
  );
};

const Wall = ({ floor, answeredAtMs }: { floor: LiveFloorQuery['liveFloor']; answeredAtMs: number }) => {
  const nowMs = useServerNow(floor.at, answeredAtMs)();
  return (
    <>
      <Tiles tiles={useTiles(floor, nowMs, answeredAtMs)} />
      <WallDesks desks={floor.desks} />
    </>
  );
};

const FullScreen = ({ of }: { of: React.RefObject<HTMLDivElement | null> }) => {
  const { t } = useTranslation('floor');
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const Icon = full ? IconArrowsMinimize : IconArrowsMaximize;
  // A browser that refuses leaves the page as it is.
  const press = () =>
    void (full ? document.exitFullscreen() : of.current!.requestFullscreen()).catch(() => undefined);
  return (
    <button type="button" className={styles.full} onClick={press}>
      <Icon size={20} aria-hidden />
      {t(full ? 'wall.leaveFull' : 'wall.full')}
    </button>
  );
};

export default WallPage;
