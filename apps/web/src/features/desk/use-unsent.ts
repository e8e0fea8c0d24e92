import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { OrderDeskDocument, type UnsentPart } from '../../graphql/generated/graphql';
import { keyOf, useAsk } from '../../graphql/hooks';

/** What was begun beside a call and becomes something only when it is sent: sent, or thrown away on purpose, but not forgotten. */
export const useUnsent = (call: { id: string; desk: { takesOrders: boolean } }, hasCase: boolean) => {
  const client = useQueryClient();
  const interactionId = call.id;
  const orderKey = keyOf(OrderDeskDocument, { interactionId });
  const { data } = useAsk(OrderDeskDocument, { interactionId }, { enabled: call.desk.takesOrders });
  const [thrownAway, setThrownAway] = useState<readonly UnsentPart[]>([]);
  const [opened, setOpened] = useState<UnsentPart | null>(null);
  const begun: UnsentPart[] = [
    ...(hasCase ? (['CASE'] as const) : []),
    ...(data?.orderDesk.kept.draft ? (['ORDER'] as const) : []),
  ];
  const keep = (part: UnsentPart) => setThrownAway((parts) => parts.filter((one) => one !== part));
  return {
    begun,
    thrownAway,
    opened,
    asked: begun.filter((part) => !thrownAway.includes(part)),
    throwAway: (part: UnsentPart) => setThrownAway((parts) => [...parts, part]),
    keep,
    /** Who writes on does not want it thrown away. An order is read anew: it goes on from what is kept. */
    open: async (part: UnsentPart) => {
      keep(part);
      if (part === 'ORDER') await client.refetchQueries({ queryKey: orderKey });
      setOpened(part);
    },
    close: () => setOpened(null),
    lookAgain: () => void client.invalidateQueries({ queryKey: orderKey }),
  };
};

export type Unsent = ReturnType<typeof useUnsent>;
