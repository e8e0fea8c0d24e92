import { Checkbox, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AddGoodsDocument,
  ChangeGoodsDocument,
  GoodsDocument,
  type GoodsFieldsFragment,
} from '../../graphql/generated/graphql';
import { useTell } from '../../graphql/hooks';
import { PrimaryButton } from '../../ui/buttons';
import { ErrorSummary } from '../../ui/error-summary';
import { FieldLabel } from '../../ui/field-label';
import { Form } from '../../ui/form';
import { Problem } from '../../ui/states';
import { countOf } from '../../ui/text-input-rules';
import { useFields } from '../../ui/use-fields';
import { YenField } from '../../ui/yen-field';
import { type Moved, MovedStock, movedStock } from './moved-stock';
import styles from './orders.module.css';

interface GoodsDialogProps {
  deskId: string;
  /** Goods to change; new ones when left out. */
  goods?: GoodsFieldsFragment | undefined;
  pricesIncludeTax: boolean;
  onClose: () => void;
}

/** One of the goods: code, name, price, tax rate, stock. */
export const GoodsDialog = ({ deskId, goods, pricesIncludeTax, onClose }: GoodsDialogProps) => {
  const { t } = useTranslation(['orders', 'common']);
  const add = useTell(AddGoodsDocument, [GoodsDocument]);
  const change = useTell(ChangeGoodsDocument, [GoodsDocument]);
  const [moved, setMoved] = useState<Moved | null>(null);
  const missing = (value: string) => (value.trim() === '' ? t('form.missing') : undefined);
  const { values, errors, summary, set, text, check, showRefusal } = useFields(
    {
      sku: goods?.sku ?? '',
      name: goods?.name ?? '',
      kana: goods?.kana ?? '',
      priceMinor: goods?.priceMinor as number | undefined,
      taxRateBps: String(goods?.taxRateBps ?? 1_000),
      stock: goods?.stock === undefined || goods.stock === null ? '' : String(goods.stock),
      active: goods?.active ?? true,
      leadDays: goods?.leadDays === undefined || goods.leadDays === null ? '' : String(goods.leadDays),
    },
    {
      sku: missing,
      name: missing,
      priceMinor: (price) => (price === undefined ? t('form.missing') : undefined),
    },
  );
  const inputOf = () => ({
    sku: values.sku,
    name: values.name,
    kana: values.kana.trim() || null,
    priceMinor: values.priceMinor ?? 0,
    taxRateBps: Number(values.taxRateBps),
    stock: values.stock.trim() === '' ? null : (countOf(values.stock) ?? -1),
    active: values.active,
    leadDays: values.leadDays.trim() === '' ? null : (countOf(values.leadDays) ?? -1),
  });
  const told = { onSuccess: onClose, onError: (error: Error) => void showRefusal(error) };
  const replace = async (id: string, stockRead: number | null, stock = inputOf().stock) => {
    try {
      await change.mutateAsync({ goodsId: id, input: { ...inputOf(), stock }, stockRead });
      onClose();
    } catch (error) {
      if (!showRefusal(error)) setMoved(await movedStock(error, deskId, id, values.sku, stockRead));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending || change.isPending || !check()) return;
    setMoved(null);
    if (goods) void replace(goods.id, goods.stock ?? null);
    else add.mutate({ deskId, input: inputOf() }, told);
  };
  const failed = moved ? undefined : [add, change].find(({ isError }) => isError);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(goods ? 'goods.changeTitle' : 'goods.add')}
      closeButtonProps={{ 'aria-label': t('common:close'), size: 44 }}
    >
      <Form onSubmit={submit}>
        <ErrorSummary problems={summary} />
        {failed && summary.length === 0 && <Problem error={failed.error} />}
        <TextInput {...text('sku')} label={<FieldLabel mark="required">{t('goods.sku')}</FieldLabel>} />
        <TextInput {...text('name')} label={<FieldLabel mark="required">{t('goods.name')}</FieldLabel>} />
        <TextInput
          {...text('kana')}
          label={<FieldLabel mark="optional">{t('goods.kana')}</FieldLabel>}
          description={t('goods.kanaHint')}
        />
        <div className={styles.pair}>
          <YenField
            id="priceMinor"
            label={
              <FieldLabel mark="required">
                {t(pricesIncludeTax ? 'goods.priceIn' : 'goods.priceEx')}
              </FieldLabel>
            }
            error={errors.priceMinor}
            amountMinor={values.priceMinor}
            onAmountChange={(amount) => set('priceMinor', amount)}
          />
          <NativeSelect
            {...text('taxRateBps')}
            label={t('goods.taxRate')}
            data={(['1000', '800'] as const).map((value) => ({ value, label: t(`goods.rate.${value}`) }))}
          />
        </div>
        <TextInput
          {...text('stock')}
          label={<FieldLabel mark="optional">{t('goods.stock')}</FieldLabel>}
          description={t('goods.stockHint')}
          inputMode="numeric"
        />
        <TextInput
          {...text('leadDays')}
          label={<FieldLabel mark="optional">{t('goods.leadDays')}</FieldLabel>}
          description={t('goods.leadDaysHint')}
          inputMode="numeric"
        />
        <Checkbox
          label={t('goods.active')}
          checked={values.active}
          onChange={({ currentTarget }) => set('active', currentTarget.checked)}
        />
        {goods && moved ? (
          <MovedStock
            {...moved}
            typed={inputOf().stock}
            busy={change.isPending}
            onChoose={(stock) => void replace(goods.id, moved.now, stock)}
          />
        ) : (
          <PrimaryButton busy={add.isPending || change.isPending}>{t('goods.save')}</PrimaryButton>
        )}
      </Form>
    </Modal>
  );
};
