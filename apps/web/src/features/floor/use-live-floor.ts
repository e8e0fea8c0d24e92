import {
  type LiveFloorQuery,
  LiveFloorDocument,
  LiveFloorToldDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import { useTold } from '../../graphql/use-told';
import { useTick } from '../workplace/pieces/server-clock';

const told = (floor: LiveFloorQuery): LiveFloorQuery => floor;

/** The whole floor, told as it changes and asked for while the line is broken; draws anew every second. */
export const useLiveFloor = () => {
  const { query } = useTold({
    key: keyOf(LiveFloorDocument, {}),
    subscription: LiveFloorToldDocument,
    answerOf: told,
    ask: () => ask(LiveFloorDocument, {}),
    askEveryMs: 3_000,
  });
  useTick(1_000);
  return query;
};
