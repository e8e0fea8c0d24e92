import { Drawer } from '@mantine/core';
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
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
  /** What the record of the call knows of the buyer already: nothing is asked twice. */
  known: Partial<OrderValues>;
  onPlaced: (note: string, order: OrderFieldsFragment) => void;
  /** Words of another window that were not chosen: the call's memo takes them. */
  onSetAside: (text: string) => void;
}

/** Orders of a call, and the form for the next one beside it: whoever talks goes on seeing the caller. */
const OrderPanel = ({ isOpen, onOpen, onClose, ...rest }: OrderPanelProps) => {
  const { interactionId, deskId, known, onPlaced, onSetAside } = rest;
  const { t } = useTranslation(['orders', 'common']);
  const query = useAsk(OrderDeskDocument, { interactionId }, { staleMs: 0 });
  const days = useProductDays();
  const placed = (order: OrderFieldsFragment) => {
    const { number, totalMinor } = order;
    onClose();
    onPlaced(t('taken.note', { number: numberText(number), amount: formatYen(totalMinor) }), order);
  };
  return (
    <section aria-label={t('taken.title')} className={styles.stack}>
      <ActButton tone="primary" onClick={onOpen}>
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
              onClose={onClose}
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
                    onClose={onClose}
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
