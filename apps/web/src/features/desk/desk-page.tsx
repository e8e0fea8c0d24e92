import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '../../ui/answered';
import { useServerNow } from '../workplace/pieces/server-clock';
import { CallDesk } from './call-desk';
import styles from './desk.module.css';
import { type FloorLine, useFloorLine } from './floor-line';

const DeskOnLine = ({ floor: { query, trueAtMs }, ringer }: FloorLine) => {
  const { t } = useTranslation(['call-desk', 'common']);
  const title = t('title.page');
  const nowMs = useServerNow(query.data?.myDeskFloor.at, query.dataUpdatedAt);
  useEffect(() => {
    document.title = t('common:documentTitle', { title });
  }, [title, t]);
  return (
    <div className={styles.page}>
      <h1 className={styles.spoken}>{title}</h1>
      <Answered query={query}>
        {({ myDeskFloor }) => (
          <CallDesk floor={myDeskFloor} ringer={ringer} nowMs={nowMs} trueAtMs={trueAtMs} />
        )}
      </Answered>
    </div>
  );
};

/** The desk on the line that the frame holds for every page. */
const DeskPage = () => {
  const line = useFloorLine();
  return line && <DeskOnLine {...line} />;
};

export default DeskPage;
