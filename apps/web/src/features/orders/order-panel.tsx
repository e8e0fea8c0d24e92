import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderDeskDocument, type OrderFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Bullets } from '../../ui/lists';
import { ActButton } from '../workplace/pieces/act-button';
import { numberText } from './order-words';
import type { OrderValues } from './order-values';
import styles from './orders.module.css';
import { TakeOrder } from './take-order';

interface OrderPanelProps {
  interactionId: string;
  deskId: string;
  /** What the record of the call knows of the buyer already: nothing is asked twice. */
  known: Partial<OrderValues>;
  onPlaced: (note: string, order: OrderFieldsFragment) => void;
  /** Words of another window that were not chosen: the call's memo takes them. */
  onSetAside: (text: string) => void;
}

/** Orders of a call, and the form for the next one beside it: whoever talks goes on seeing the caller. */
const OrderPanel = ({ interactionId, deskId, known, onPlaced, onSetAside }: OrderPanelProps) => {
  const { t } = useTranslation(['orders', 'common']);
  const [isOpen, setOpen] = useState(false);
  const query = useAsk(OrderDeskDocument, { interactionId }, { staleMs: 0 });
  const days = useProductDays();
  const placed = (order: OrderFieldsFragment) => {
    const { number, totalMinor } = order;
    setOpen(false);
    onPlaced(t('taken.note', { number: numberText(number), amount: formatYen(totalMinor) }), order);
  };
  return (
    <section aria-label={t('taken.title')} className={styles.stack}>
      <ActButton tone="primary" onClick={() => void query.refetch().then(() => setOpen(true))}>
        {t('form.open')}
      </ActButton>
      <Answered query={query} lines={0}>
        {({ orderDesk: { kept, taken } }) => (
          <>
            <div role="status">
              {taken.length > 0 && (
                <Bullets>
                  {taken.map(({ id, number, totalMinor }) => (
                    <span key={id}>
                      {t('taken.note', { number: numberText(number), amount: formatYen(totalMinor) })}
                    </span>
                  ))}
                </Bullets>
              )}
            </div>
            <Drawer
              opened={isOpen}
              onClose={() => setOpen(false)}
              position="right"
              size="min(52rem, 100%)"
              title={t('form.title')}
              withOverlay={false}
              lockScroll={false}
              trapFocus={false}
              closeOnClickOutside={false}
              closeButtonProps={{ 'aria-label': t('common:close'), size: 36 }}
            >
              {/* The drawer hangs outside of the staff frame, whose sizes it shares. */}
              <div data-density="staff">
                {days && (
                  <TakeOrder
                    begin={{ interactionId, kept, known, onSetAside }}
                    deskId={deskId}
                    today={days.today}
                    onPlaced={placed}
                    onClose={() => setOpen(false)}
                  />
                )}
              </div>
            </Drawer>
          </>
        )}
      </Answered>
    </section>
  );
};

export default OrderPanel;
