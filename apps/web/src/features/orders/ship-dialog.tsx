import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Carrier, type OrderFieldsFragment, ShipOrderDocument } from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { FieldLabel } from '../../ui/field-label';
import { useFields } from '../../ui/use-fields';
import { carriers, numberText } from './order-words';
import { refresh } from './refresh';

interface ShipDialogProps {
  order: OrderFieldsFragment;
  opened: boolean;
  onClose: () => void;
}

/** The parcel leaves, or its number is known now; the buyer with an address reads it at once. */
export const ShipDialog = ({ order, opened, onClose }: ShipDialogProps) => {
  const { t } = useTranslation(['orders', 'shipping']);
  const ship = useTell(ShipOrderDocument, refresh);
  const { values, summary, text, showRefusal } = useFields({
    carrier: order.carrier ?? '',
    trackingNumber: order.trackingNumber ?? '',
  });
  const isLater = order.state === 'SHIPPED';
  const isCorrection = isLater && Boolean(order.trackingNumber);
  const named = { number: numberText(order.number), name: order.buyerName };
  const send = () =>
    ship.mutate(
      {
        orderId: order.id,
        input: {
          carrier: (values.carrier || null) as Carrier | null,
          trackingNumber: values.trackingNumber.trim() || null,
        },
      },
      { onSuccess: onClose, onError: (error) => void showRefusal(error) },
    );
  return (
    <ConfirmDialog
      opened={opened}
      question={
        isCorrection
          ? t('shipping:correct.question', named)
          : t(isLater ? 'step.parcelQuestion' : 'step.shipQuestion', named)
      }
      verb={t(isLater ? 'step.parcelSave' : 'step.ship')}
      busy={ship.isPending}
      error={ship.isError && summary.length === 0 ? ship.error : undefined}
      onClose={onClose}
      onConfirm={send}
    >
      {!isLater && <p>{t('step.shipEffect')}</p>}
      <p>
        {order.email ? t(isCorrection ? 'shipping:correct.mail' : 'step.shipMail') : t('step.shipNoMail')}
      </p>
      <NativeSelect
        {...text('carrier')}
        label={<FieldLabel mark="optional">{t('field.carrier')}</FieldLabel>}
        data={[
          { value: '', label: t('form.choose') },
          ...carriers.map((value) => ({ value, label: t(`carrier.${value}`) })),
        ]}
      />
      <TextInput
        {...text('trackingNumber')}
        label={<FieldLabel mark="optional">{t('field.trackingNumber')}</FieldLabel>}
        inputMode="numeric"
        autoComplete="off"
      />
    </ConfirmDialog>
  );
};
