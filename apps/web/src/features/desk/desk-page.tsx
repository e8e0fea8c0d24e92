import { useTranslation } from 'react-i18next';
import {
  type DeskFloorQuery,
  type DeskFloorToldSubscription,
  DeskFloorDocument,
  DeskFloorToldDocument,
  StillHereDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { useTold } from '../../graphql/use-told';
import { Answered } from '../../ui/answered';
import { useServerNow } from '../workplace/pieces/server-clock';
import { CallDesk } from './call-desk';
import styles from './desk.module.css';

/** Without a line the screen asks, and each question says that the agent is still here. */
const askStillHere = async (): Promise<DeskFloorQuery> => ({
  myDeskFloor: (await ask(StillHereDocument, {})).stillHere,
});
const answerOf = ({ deskFloor }: DeskFloorToldSubscription): DeskFloorQuery => ({ myDeskFloor: deskFloor });

const DeskPage = () => {
  const { t } = useTranslation('call-desk');
  const { query: floor, trueAtMs } = useTold({
    key: keyOf(DeskFloorDocument, {}),
    subscription: DeskFloorToldDocument,
    answerOf,
    ask: askStillHere,
    askEveryMs: 1_500,
  });
  const nowMs = useServerNow(floor.data?.myDeskFloor.at, floor.dataUpdatedAt);
  return (
    <div className={styles.page}>
      <h1 className={styles.spoken}>{t('title.page')}</h1>
      <Answered query={floor}>
        {({ myDeskFloor }) => <CallDesk floor={myDeskFloor} nowMs={nowMs} trueAtMs={trueAtMs} />}
      </Answered>
    </div>
  );
};

export default DeskPage;
