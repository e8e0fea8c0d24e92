import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import {
  CorrectOrderDocument,
  GoodsDocument,
  type OrderDetailQuery,
  OrderDetailDocument,
  OrderFiguresDocument,
  OrdersDocument,
} from '../../graphql/generated/graphql';
import { useAsk, useTell } from '../../graphql/hooks';
import { useProductDays } from '../../graphql/product-time';
import { Answered } from '../../ui/answered';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { Form } from '../../ui/form';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/states';
import { OrderFields } from './order-fields';
import { inputOf, valuesOf } from './order-values';
import { numberText, useShopBase } from './order-words';
import { useOrderForm } from './use-order-form';

const Correction = ({ order, today }: { order: OrderDetailQuery['order']; today: string }) => {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const base = useShopBase();
  const form = useOrderForm(valuesOf(order));
  const correct = useTell(CorrectOrderDocument, [
    OrderDetailDocument,
    OrdersDocument,
    OrderFiguresDocument,
    GoodsDocument,
  ]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (correct.isPending || !form.check()) return;
    correct.mutate(
      { input: { ...inputOf(form.values), orderId: order.id, version: order.version } },
      {
        onSuccess: () => void navigate(`${base}/orders/${order.id}`),
        onError: (error) => void form.showRefusal(error),
      },
    );
  };
  return (
    <Form onSubmit={submit}>
      <ErrorSummary problems={form.summary} />
      {correct.isError && form.summary.length === 0 && <Problem error={correct.error} />}
      <OrderFields deskId={order.deskId} form={form} today={today} orderId={order.id} />
      <PrimaryButton busy={correct.isPending}>{t('correct.save')}</PrimaryButton>
    </Form>
  );
};

/** Owner or supervisor corrects what was ordered; the history keeps what it was before. */
const CorrectPage = () => {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const base = useShopBase();
  const days = useProductDays();
  const query = useAsk(OrderDetailDocument, { id });
  return (
    <Answered whole query={query} lines={6}>
      {({ order }) => (
        <Page
          title={t('correct.title', { number: numberText(order.number) })}
          lead={order.deskName}
          back={`${base}/orders/${id}`}
        >
          {days && <Correction order={order} today={days.today} />}
        </Page>
      )}
    </Answered>
  );
};

export default CorrectPage;
