import { useTranslation } from 'react-i18next';
import type { OrderFieldsFragment } from '../../graphql/generated/graphql';
import { StateLabel } from '../../ui/state-label';
import { stateTones } from './order-words';

type Shown = Pick<OrderFieldsFragment, 'state' | 'offeredMore' | 'documentsSentAt' | 'paidAt'>;

/** Where an order stands, and whether the law still waits for papers. */
export const OrderStateLabels = ({
  order: { state, offeredMore, documentsSentAt, paidAt },
}: {
  order: Shown;
}) => {
  const { t } = useTranslation('orders');
  return (
    <>
      <StateLabel tone={stateTones[state]}>{t(`state.${state}`)}</StateLabel>
      {paidAt && <StateLabel tone="done">{t('paid.state')}</StateLabel>}
      {offeredMore && !documentsSentAt && state !== 'CANCELLED' && (
        <StateLabel tone="failed">{t('law.due')}</StateLabel>
      )}
    </>
  );
};
