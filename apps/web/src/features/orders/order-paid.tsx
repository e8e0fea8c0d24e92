import { useTranslation } from 'react-i18next';
import { MarkOrderPaidDocument, type OrderFieldsFragment } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { SecondaryButton } from '../../ui/buttons';
import { Problem } from '../../ui/states';
import { refresh } from './refresh';

/** That the money has arrived, with a way back for a slip. */
export const OrderPaid = ({ order: { id, paidAt, state } }: { order: OrderFieldsFragment }) => {
  const { t } = useTranslation('orders');
  const mark = useTell(MarkOrderPaidDocument, refresh);
  if (state === 'CANCELLED' && !paidAt) return null;
  return (
    <>
      {mark.isError && <Problem error={mark.error} />}
      <SecondaryButton busy={mark.isPending} onClick={() => mark.mutate({ orderId: id, arrived: !paidAt })}>
        {t(paidAt ? 'paid.undo' : 'paid.mark')}
      </SecondaryButton>
    </>
  );
};
