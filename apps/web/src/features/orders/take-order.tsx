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
import { Alert, DraftNotice } from '../workplace/draft/draft-notice';
import { type Kept, sameDraft } from '../workplace/draft/draft-merge';
import { ActButton } from '../workplace/pieces/act-button';
import { OrderFields } from './order-fields';
import { orderDraft, type OrderDraft } from './order-parts';
import { inputOf } from './order-values';
import styles from './orders.module.css';
import { ReadBack } from './read-back';
import { type OrderBeginning, type OrderInHand, useOrderDraft } from './use-order-draft';
import { type OrderForm, useOrderForm } from './use-order-form';

interface TakeOrderProps {
  begin: OrderBeginning;
  deskId: string;
  today: string;
  onPlaced: (order: OrderFieldsFragment) => void;
  onClose: () => void;
}

/** The order of a call: written down, read back, placed. What is placed is what was read back, whatever other windows do. */
export const TakeOrder = ({ begin, deskId, today, onPlaced, onClose }: TakeOrderProps) => {
  const { t } = useTranslation('orders');
  const inHand = useOrderDraft(begin);
  const { draft: values, change, newest, look, discard } = inHand;
  const [read, setRead] = useState<Kept<OrderDraft> | null>(null);
  const form = useOrderForm(values, { values, change });
  const { summary, check, showRefusal } = form;
  const place = useTell(PlaceOrderDocument, [OrderDeskDocument, GoodsDocument]);
  // The keyboard goes along to what is asked first.
  useEffect(() => document.getElementById('lines')?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (check()) setRead(await newest());
  };
  const send = (revision: number) => {
    if (place.isPending) return;
    const { offeredMore, disclosed, requestId } = values;
    const { interactionId } = begin;
    place.mutate(
      {
        input: {
          ...inputOf(values),
          interactionId,
          requestId,
          draftRevision: revision,
          offeredMore,
          disclosed,
        },
      },
      {
        onSuccess: ({ placeOrder }) => {
          discard();
          onPlaced(placeOrder);
        },
        onError: (error) => {
          if (showRefusal(error)) setRead(null);
          void look();
        },
      },
    );
  };
  const isRead = read !== null && saysWhatWasRead(read.draft, values) && asksNothing(inHand.save);
  const problem = place.isError && summary.length === 0 && <Problem error={place.error} />;
  if (isRead)
    return (
      <div className={styles.stack}>
        <ReadBack deskId={deskId} values={values} />
        {problem}
        <div className={styles.row}>
          <ActButton onClick={() => setRead(null)}>{t('read.back')}</ActButton>
          <ActButton tone="primary" busy={place.isPending} onClick={() => send(read.revision)}>
            {t('read.place')}
          </ActButton>
        </div>
      </div>
    );
  return (
    <Form onSubmit={(event) => void submit(event)}>
      <OrderNotice inHand={inHand} moved={read !== null} onClose={onClose} />
      <ErrorSummary problems={summary} />
      {problem}
      <OrderFields deskId={deskId} form={form} today={today} />
      <Offer form={form} />
      <div className={styles.row}>
        <ActButton tone="primary">{t('form.toReadBack')}</ActButton>
        <span role="status" className={styles.sub}>
          {inHand.save.kind === 'saving' && t('form.saving')}
          {inHand.save.kind === 'saved' && t('form.saved')}
          {(inHand.save.kind === 'failed' || inHand.save.kind === 'refused') && t('form.saveFailed')}
        </span>
      </div>
    </Form>
  );
};

const kind = orderDraft({});
const saysWhatWasRead = (read: OrderDraft, now: OrderDraft) => sameDraft(kind, read, now);
const asksNothing = ({ kind: state }: OrderInHand['save']) => state !== 'clash' && state !== 'gone';

interface OrderNoticeProps {
  inHand: OrderInHand;
  moved: boolean;
  onClose: () => void;
}

/** What another window has done to this order meanwhile; it stays in sight while the form is scrolled. */
const OrderNotice = ({ inHand, moved, onClose }: OrderNoticeProps) => {
  const { t } = useTranslation('orders');
  const { discard, goOn } = inHand;
  return (
    <div className={styles.notice}>
      <DraftNotice
        inHand={inHand}
        partWords={inHand.partWords}
        moved={moved && t('form.moved')}
        gone={
          <Alert text={t('form.gone')}>
            <ActButton
              tone="primary"
              onClick={() => {
                discard();
                onClose();
              }}
            >
              {t('form.goneClose')}
            </ActButton>
            <ActButton onClick={() => goOn({ requestId: crypto.randomUUID() })}>
              {t('form.goneAnother')}
            </ActButton>
          </Alert>
        }
      />
    </div>
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
