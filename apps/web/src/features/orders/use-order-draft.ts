import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type KeptDraftFieldsFragment,
  OrderDeskDocument,
  type OrderDeskQuery,
  OrderDraftDocument,
  SaveOrderDraftDocument,
} from '../../graphql/generated/graphql';
import { ask, keyOf } from '../../graphql/hooks';
import type { PartWords } from '../workplace/draft/draft-notice';
import { type KeptDraft, useKeptDraft } from '../workplace/draft/use-kept-draft';
import { orderDraft, type OrderDraft } from './order-parts';
import { usePartWords } from './part-words';
import type { OrderValues } from './order-values';

/** What the form of an order begins with. */
export interface OrderBeginning {
  readonly interactionId: string;
  readonly kept: KeptDraftFieldsFragment;
  /** What the record of the call knows of the buyer already. */
  readonly known: Partial<OrderValues>;
  /** Words of another window that were not chosen. */
  readonly onSetAside: (text: string) => void;
}

export type OrderInHand = KeptDraft<OrderDraft> & { partWords: PartWords };

/** The draft of the next order of a call. */
export const useOrderDraft = ({ interactionId, kept, known, onSetAside }: OrderBeginning): OrderInHand => {
  const { t } = useTranslation(['orders', 'common']);
  const partWords = usePartWords();
  const client = useQueryClient();
  const [kind] = useState(() => orderDraft(known));
  const inHand = useKeptDraft<OrderDraft>(
    {
      name: `order.${interactionId}`,
      kind,
      read: async () => {
        const { orderDesk } = await ask(OrderDraftDocument, { interactionId });
        return { stored: orderDesk.kept.draft, revision: orderDesk.kept.revision };
      },
      write: async (draft, basedOn) => {
        const { revision } = (await ask(SaveOrderDraftDocument, { interactionId, draft, basedOn }))
          .saveOrderDraft;
        // The call around this form has to know that an order was begun.
        client.setQueryData<OrderDeskQuery>(
          keyOf(OrderDeskDocument, { interactionId }),
          (desk) =>
            desk && {
              ...desk,
              orderDesk: { ...desk.orderDesk, kept: { ...desk.orderDesk.kept, draft, revision } },
            },
        );
        return revision;
      },
      // An order has no memo of its own: the one of its call takes it.
      setAside: (draft, notChosen) => {
        const told = notChosen
          .map(({ part, value }) => partWords(part, value))
          .filter(({ text }) => text !== '')
          .map(({ name = '', text }) => t('form.notChosen', { name, text }));
        if (told.length > 0) onSetAside(told.join('\n'));
        return draft;
      },
    },
    () => ({ draft: kind.read(kept.draft ?? null), revision: kept.revision }),
  );
  return { ...inHand, partWords };
};
