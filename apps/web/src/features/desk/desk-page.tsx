import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeskFloorDocument } from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { Answered } from '../../ui/answered';
import { useServerNow } from '../workplace/pieces/server-clock';
import { CallDesk } from './call-desk';
import styles from './desk.module.css';

const POLL_MS = 1_500;

const DeskPage = () => {
  const { t } = useTranslation('call-desk');
  // Also while the tab is behind others: a call must ring there too.
  const floor = useQuery({
    queryKey: keyOf(DeskFloorDocument, {}),
    queryFn: () => ask(DeskFloorDocument, {}),
    refetchInterval: POLL_MS,
    refetchIntervalInBackground: true,
    staleTime: 0,
  });
  const nowMs = useServerNow(floor.data?.now, floor.dataUpdatedAt);
  return (
    <div className={styles.page}>
      <h1 className={styles.spoken}>{t('title.page')}</h1>
      <Answered query={floor}>
        {({ myDeskFloor }) => (
          <CallDesk
            floor={myDeskFloor}
            nowMs={nowMs}
            isFailing={floor.isError || floor.fetchStatus === 'paused'}
            answeredAtMs={floor.dataUpdatedAt}
          />
        )}
      </Answered>
    </div>
  );
};

export default DeskPage;
