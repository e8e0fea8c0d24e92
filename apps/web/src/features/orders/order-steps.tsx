import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CancelOrderDocument,
  CompleteOrderDocument,
  ConfirmOrderDocument,
  MarkDocumentsSentDocument,
  type OrderFieldsFragment,
  TakeBackShipmentDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { dateInJapan, formatMoment } from '../../i18n/format';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Problem } from '../../ui/states';
import { numberText, useShopBase } from './order-words';
import styles from './orders.module.css';
import { refresh } from './refresh';
import { ShipDialog } from './ship-dialog';

type Dialog = 'ship' | 'takeBack' | 'cancel' | null;

/** What may be done with an order in its state; what cannot be undone is asked for once more. */
export const OrderSteps = ({ order }: { order: OrderFieldsFragment }) => {
  const { t } = useTranslation(['orders', 'shipping', 'common']);
  const days = useProductDays();
  const base = useShopBase();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [reason, setReason] = useState('');
  const confirm = useTell(ConfirmOrderDocument, refresh);
  const complete = useTell(CompleteOrderDocument, refresh);
  const takeBack = useTell(TakeBackShipmentDocument, refresh);
  const cancel = useTell(CancelOrderDocument, refresh);
  const { id, state } = order;
  const isOpen = state === 'RECEIVED' || state === 'CONFIRMED';
  const mayTakeBack =
    state === 'SHIPPED' && order.shippedAt && days?.today === dateInJapan(new Date(order.shippedAt));
  const named = { number: numberText(order.number), name: order.buyerName };
  const close = () => setDialog(null);
  const failed = [confirm, complete].find(({ isError }) => isError);
  return (
    <>
      {failed && <Problem error={failed.error} />}
      <ButtonRow>
        {state === 'RECEIVED' && (
          <PrimaryButton busy={confirm.isPending} onClick={() => confirm.mutate({ orderId: id })}>
            {t('step.confirm')}
          </PrimaryButton>
        )}
        {state === 'CONFIRMED' && (
          <PrimaryButton onClick={() => setDialog('ship')}>{t('step.ship')}</PrimaryButton>
        )}
        {state === 'SHIPPED' && (
          <PrimaryButton busy={complete.isPending} onClick={() => complete.mutate({ orderId: id })}>
            {t('step.complete')}
          </PrimaryButton>
        )}
        {state === 'SHIPPED' && (
          <SecondaryButton onClick={() => setDialog('ship')}>
            {t(order.trackingNumber ? 'shipping:correct.button' : 'step.parcel')}
          </SecondaryButton>
        )}
        {mayTakeBack && (
          <SecondaryButton onClick={() => setDialog('takeBack')}>
            {t('shipping:takeBack.verb')}
          </SecondaryButton>
        )}
        {isOpen && <SecondaryButton to={`${base}/orders/${id}/correct`}>{t('step.correct')}</SecondaryButton>}
        {isOpen && <SecondaryButton onClick={() => setDialog('cancel')}>{t('step.cancel')}</SecondaryButton>}
      </ButtonRow>
      <ShipDialog key={`${state}${order.version}`} order={order} opened={dialog === 'ship'} onClose={close} />
      <ConfirmDialog
        opened={dialog === 'takeBack'}
        destructive
        question={t('shipping:takeBack.question', named)}
        verb={t('shipping:takeBack.verb')}
        wayOut={t('common:close')}
        busy={takeBack.isPending}
        error={takeBack.isError ? takeBack.error : undefined}
        onClose={close}
        onConfirm={() => takeBack.mutate({ orderId: id }, { onSuccess: close })}
      >
        <p>{t('shipping:takeBack.effect')}</p>
        <p>{t(order.email ? 'shipping:takeBack.mail' : 'step.shipNoMail')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={dialog === 'cancel'}
        destructive
        question={t('step.cancelQuestion', named)}
        verb={t('step.cancel')}
        wayOut={t('common:close')}
        busy={cancel.isPending}
        error={cancel.isError ? cancel.error : undefined}
        onClose={close}
        onConfirm={() => cancel.mutate({ orderId: id, reason }, { onSuccess: close })}
      >
        <p>{t('step.cancelEffect')}</p>
        <Textarea
          label={t('step.reason')}
          autosize
          minRows={2}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
};

/** Papers that are due after an offer outside of the advertisement. */
export const OrderLaw = ({ order, mayWrite }: { order: OrderFieldsFragment; mayWrite: boolean }) => {
  const { t } = useTranslation('orders');
  const sent = useTell(MarkDocumentsSentDocument, refresh);
  if (!order.offeredMore || order.state === 'CANCELLED') return null;
  if (order.documentsSentAt) return <p>{t('law.sentAt', { moment: formatMoment(order.documentsSentAt) })}</p>;
  return (
    <div className={styles.law}>
      <h2>{t('law.title')}</h2>
      <p>{t('law.body')}</p>
      {sent.isError && <Problem error={sent.error} />}
      {mayWrite && (
        <SecondaryButton busy={sent.isPending} onClick={() => sent.mutate({ orderId: order.id })}>
          {t('law.sent')}
        </SecondaryButton>
      )}
    </div>
  );
};
