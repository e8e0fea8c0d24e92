import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EarliestDeliveryDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate } from '../../i18n/format';
import { FieldLabel } from '../../ui/field-label';
import { ActButton } from '../workplace/pieces/act-button';
import styles from './orders.module.css';
import type { OrderForm } from './use-order-form';

interface DeliveryDayProps {
  deskId: string;
  form: OrderForm;
  today: string;
}

/** The shop's hour may pass while somebody speaks. */
const ANEW_MS = 60_000;

/** When the parcel shall arrive: the days that the shop can keep, and the earliest of them in words. */
export const DeliveryDay = ({ deskId, form: { values, text, set }, today }: DeliveryDayProps) => {
  const { t } = useTranslation('orders');
  const goodsIds = values.lines.map(({ goodsId }) => goodsId).sort();
  const { data } = useAsk(
    EarliestDeliveryDocument,
    { deskId, goodsIds },
    { keepPrevious: true, refetchEveryMs: ANEW_MS },
  );
  const earliest = data?.earliestDelivery;
  const isTooSoon = Boolean(earliest && values.deliverOn && values.deliverOn < earliest.arrivesOn);
  return (
    <div className={styles.stack}>
      <TextInput
        {...text('deliverOn')}
        type="date"
        min={earliest?.arrivesOn ?? today}
        label={<FieldLabel mark="optional">{t('field.deliverOn')}</FieldLabel>}
        description={t('form.deliverHint')}
      />
      {earliest && (
        <div role="status" className={styles.row}>
          <span className={isTooSoon ? styles.short : undefined}>
            {t(isTooSoon ? 'form.tooSoon' : 'form.earliest', {
              day: formatDate(earliest.arrivesOn, false),
              leaves: formatDate(earliest.leavesOn, false),
            })}
          </span>
          {values.deliverOn !== earliest.arrivesOn && (
            <ActButton onClick={() => set('deliverOn', earliest.arrivesOn)}>
              {t('form.earliestDay')}
            </ActButton>
          )}
        </div>
      )}
    </div>
  );
};
