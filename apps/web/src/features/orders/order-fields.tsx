import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressesOfDocument, PriceOrderDocument, type OrderPayment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { FieldLabel } from '../../ui/field-label';
import { PrefectureSelect } from '../../ui/prefecture-select';
import { usePrefectureName } from '../../ui/prefectures';
import { digitsOf } from '../../ui/text-input-rules';
import { DeliveryDay } from './delivery-day';
import { GoodsPicker } from './goods-picker';
import { wantedOf } from './order-lines';
import { languages, payments, timeBands } from './order-words';
import type { OrderValues } from './order-values';
import styles from './orders.module.css';
import { OrderTotals } from './totals';
import type { OrderForm } from './use-order-form';

interface OrderFieldsProps {
  deskId: string;
  form: OrderForm;
  today: string;
  /** The order that is being corrected: it keeps its prices and what it holds. */
  orderId?: string;
}

/** Everything that is asked of an order. There is no field for a card, on purpose. */
export const OrderFields = ({ deskId, form, today, orderId }: OrderFieldsProps) => {
  const { t } = useTranslation('orders');
  const { values, errors, set, text } = form;
  const label = (
    name: 'buyerName' | 'buyerKana' | 'phone' | 'email' | 'building' | 'note',
    optional = false,
  ) => <FieldLabel mark={optional ? 'optional' : 'required'}>{t(`field.${name}`)}</FieldLabel>;
  return (
    <>
      <h3>{t('form.goodsTitle')}</h3>
      <GoodsPicker
        deskId={deskId}
        lines={values.lines}
        error={errors.lines}
        onChange={(lines) => set('lines', lines)}
      />
      <Priced deskId={deskId} values={values} orderId={orderId} />
      <h3>{t('form.buyerTitle')}</h3>
      <div className={styles.pair}>
        <TextInput {...text('buyerName')} label={label('buyerName')} autoComplete="off" />
        <TextInput {...text('buyerKana')} label={label('buyerKana')} autoComplete="off" />
        <TextInput {...text('phone')} label={label('phone')} inputMode="tel" autoComplete="off" />
        <TextInput
          {...text('email')}
          label={label('email', values.payment !== 'LINK')}
          description={t('form.emailHint')}
          inputMode="email"
          autoComplete="off"
        />
        {values.email.trim() !== '' && (
          <NativeSelect
            {...text('language')}
            label={t('field.language')}
            data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
          />
        )}
      </div>
      <AddressFields form={form} />
      <TextInput {...text('building')} label={label('building', true)} autoComplete="off" />
      <div className={styles.pair}>
        <DeliveryDay deskId={deskId} form={form} today={today} />
        <NativeSelect
          {...text('timeBand')}
          label={<FieldLabel mark="optional">{t('field.timeBand')}</FieldLabel>}
          description={t('form.deliverHint')}
          data={[
            { value: '', label: t('form.anyBand') },
            ...timeBands.map((value) => ({ value, label: t(`band.${value}`) })),
          ]}
        />
      </div>
      <NativeSelect
        {...text('payment')}
        label={t('field.payment')}
        description={t('paymentHint')}
        data={payments.map((value) => ({ value, label: t(`payment.${value}`) }))}
      />
      <Textarea {...text('note')} label={label('note', true)} autosize minRows={2} />
    </>
  );
};

/** The postal code fills in what it stands for; whatever was typed already stays. */
const AddressFields = ({ form: { values, errors, set, text } }: { form: OrderForm }) => {
  const { t } = useTranslation('orders');
  const nameOf = usePrefectureName();
  const code = digitsOf(values.postalCode);
  const query = useAsk(
    AddressesOfDocument,
    { postalCode: code },
    { enabled: /^\d{7}$/.test(code), staleMs: Infinity },
  );
  const places = /^\d{7}$/.test(code) ? query.data?.addressesOf : undefined;
  const only = places?.length === 1 ? places[0] : undefined;
  const { address } = values;
  useEffect(() => {
    if (!only || address !== '') return;
    set('prefecture', only.prefecture);
    set('address', `${only.city}${only.town}`);
    // Only a new code fills in; who clears the address wants it clear.
  }, [only]);
  return (
    <>
      <TextInput
        {...text('postalCode')}
        label={<FieldLabel mark="required">{t('field.postalCode')}</FieldLabel>}
        description={places?.length === 0 ? t('form.postalNone') : t('form.postalHint')}
        inputMode="numeric"
        autoComplete="off"
      />
      {places && places.length > 1 && (
        <NativeSelect
          label={t('form.postalSeveral')}
          value=""
          onChange={({ currentTarget: { value } }) => {
            const place = places[Number(value)];
            if (value === '' || !place) return;
            set('prefecture', place.prefecture);
            set('address', `${place.city}${place.town}`);
          }}
          data={[
            { value: '', label: t('form.choose') },
            ...places.map(({ prefecture, city, town }, index) => ({
              value: String(index),
              label: `${nameOf(prefecture)}${city}${town}`,
            })),
          ]}
        />
      )}
      <div className={styles.pair}>
        <PrefectureSelect
          id="prefecture"
          label={<FieldLabel mark="required">{t('field.prefecture')}</FieldLabel>}
          emptyLabel={t('form.choose')}
          value={values.prefecture}
          error={errors.prefecture}
          onChange={({ currentTarget }) => set('prefecture', currentTarget.value)}
        />
        <TextInput
          {...text('address')}
          label={<FieldLabel mark="required">{t('field.address')}</FieldLabel>}
          autoComplete="off"
        />
      </div>
    </>
  );
};

interface PricedProps {
  deskId: string;
  values: OrderValues;
  orderId: string | undefined;
}

/** What it costs by the server's rules, while it is being spoken. */
const Priced = ({ deskId, values: { lines, payment }, orderId }: PricedProps) => {
  const { t } = useTranslation('orders');
  const wanted = wantedOf(lines);
  const isPriceable = wanted.length > 0 && wanted.every(({ quantity }) => quantity >= 1 && quantity <= 999);
  const { data } = useAsk(
    PriceOrderDocument,
    { deskId, lines: wanted, payment: payment as OrderPayment, orderId: orderId ?? null },
    { enabled: isPriceable, keepPrevious: true, staleMs: 2_000 },
  );
  if (!isPriceable || !data) return null;
  return (
    <div role="status">
      {data.priceOrder.short.map(({ goodsId, name, left }) => (
        <p key={goodsId} className={styles.short}>
          {t('form.short', { name, left })}
        </p>
      ))}
      <OrderTotals totals={data.priceOrder} />
    </div>
  );
};
