import { Checkbox } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type OrderFieldsFragment,
  OrderDeskDocument,
  GoodsDocument,
  PlaceOrderDocument,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { ActButton } from '../workplace/pieces/act-button';
import { OrderFields } from './order-fields';
import { inputOf, type OrderValues } from './order-values';
import styles from './orders.module.css';
import { ReadBack } from './read-back';
import { useOrderDraft } from './use-order-draft';
import { type OrderForm, useOrderForm } from './use-order-form';

interface TakeOrderProps {
  interactionId: string;
  deskId: string;
  today: string;
  initial: OrderValues & { requestId: string };
  onPlaced: (order: OrderFieldsFragment) => void;
}

/** The order of a call: written down, read back, placed. */
export const TakeOrder = ({ interactionId, deskId, today, initial, onPlaced }: TakeOrderProps) => {
  const { t } = useTranslation('orders');
  const [requestId] = useState(initial.requestId);
  const [isRead, setRead] = useState(false);
  const form = useOrderForm(initial);
  const { values, summary, check, showRefusal } = form;
  const draft = useOrderDraft(interactionId, { ...values, requestId });
  const place = useTell(PlaceOrderDocument, [OrderDeskDocument, GoodsDocument]);
  // The keyboard goes along to what is asked first.
  useEffect(() => document.getElementById('lines')?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (check()) setRead(true);
  };
  const send = () => {
    if (place.isPending) return;
    const { offeredMore, disclosed } = values;
    place.mutate(
      { input: { ...inputOf(values), interactionId, requestId, offeredMore, disclosed } },
      {
        onSuccess: ({ placeOrder }) => {
          draft.discard();
          onPlaced(placeOrder);
        },
        onError: (error) => {
          if (showRefusal(error)) setRead(false);
        },
      },
    );
  };
  const problem = place.isError && summary.length === 0 && <Problem error={place.error} />;
  if (isRead)
    return (
      <div className={styles.stack}>
        <ReadBack deskId={deskId} values={values} />
        {problem}
        <div className={styles.row}>
          <ActButton onClick={() => setRead(false)}>{t('read.back')}</ActButton>
          <ActButton tone="primary" busy={place.isPending} onClick={send}>
            {t('read.place')}
          </ActButton>
        </div>
      </div>
    );
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={summary} />
      {problem}
      <OrderFields deskId={deskId} form={form} today={today} />
      <Offer form={form} />
      {draft.state === 'failed' && <Problem error={draft.problem} />}
      <div className={styles.row}>
        <ActButton tone="primary">{t('form.toReadBack')}</ActButton>
        <span role="status" className={styles.sub}>
          {draft.state === 'saving' && t('form.saving')}
          {draft.state === 'saved' && t('form.saved')}
          {draft.state === 'failed' && t('form.saveFailed')}
        </span>
      </div>
    </Form>
  );
};

/** Offering more than the advertisement makes it solicitation by telephone: the law wants it told, and remembers. */
const Offer = ({ form: { values, errors, set } }: { form: OrderForm }) => {
  const { t } = useTranslation('orders');
  return (
    <>
      <Checkbox
        id="offeredMore"
        label={t('form.offeredMore')}
        description={t('form.offeredMoreHint')}
        checked={values.offeredMore}
        onChange={({ currentTarget }) => set('offeredMore', currentTarget.checked)}
      />
      {values.offeredMore && (
        <div className={styles.law}>
          <h3>{t('form.lawTitle')}</h3>
          <p className={styles.say}>{t('form.lawText')}</p>
          <Checkbox
            id="disclosed"
            label={t('form.disclosed')}
            error={errors.disclosed}
            checked={values.disclosed}
            onChange={({ currentTarget }) => set('disclosed', currentTarget.checked)}
          />
        </div>
      )}
    </>
  );
};
