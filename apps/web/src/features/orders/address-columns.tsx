import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AddressColumnInput } from '../../graphql/generated/graphql';
import type shipping from '../../i18n/ja/shipping.json';
import { ActButton } from '../workplace/pieces/act-button';
import { InlineAct } from '../workplace/pieces/inline-act';
import styles from './orders.module.css';

type Field = keyof (typeof shipping)['field'];

export const addressFields = [
  'order_number',
  'buyer_name',
  'buyer_kana',
  'buyer_kana_half',
  'phone',
  'email',
  'postal_code',
  'prefecture',
  'address',
  'full_address',
  'building',
  'address_1',
  'address_2',
  'address_3',
  'ships_on',
  'ships_on_digits',
  'deliver_on',
  'deliver_on_digits',
  'time_band',
  'time_band_yamato',
  'time_band_sagawa',
  'goods_code',
  'goods',
  'goods_16',
  'more_goods',
  'collect_kind',
  'collect_amount',
  'collect_tax',
  'total',
  'note',
  'text',
  'empty',
] as const satisfies readonly Field[];

interface AddressColumnsProps {
  columns: readonly AddressColumnInput[];
  error?: string | undefined;
  onChange: (columns: AddressColumnInput[]) => void;
}

/** The columns of the address file in the order in which the label program reads them. */
export const AddressColumns = ({ columns, error, onChange }: AddressColumnsProps) => {
  const { t } = useTranslation('shipping');
  const change = (at: number, part: Partial<AddressColumnInput>) =>
    onChange(columns.map((column, index) => (index === at ? { ...column, ...part } : column)));
  const move = (at: number, by: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    next.splice(at + by, 0, moved!);
    onChange(next);
  };
  return (
    <fieldset id="addressColumns" tabIndex={-1} className={styles.columns}>
      <legend>{t('carriers.columnsHint')}</legend>
      {error && (
        <p role="alert" className={styles.short}>
          {error}
        </p>
      )}
      {columns.map((column, at) => {
        const position = at + 1;
        return (
          <div
            key={at}
            role="group"
            aria-label={t('carriers.column', { position })}
            className={styles.column}
          >
            <NativeSelect
              label={`${t('carriers.column', { position })} ${t('carriers.field')}`}
              value={column.field}
              onChange={({ currentTarget }) => change(at, { field: currentTarget.value })}
              data={addressFields.map((value) => ({ value, label: t(`field.${value}`) }))}
            />
            <TextInput
              label={t('carriers.heading')}
              value={column.heading}
              onChange={({ currentTarget }) => change(at, { heading: currentTarget.value })}
            />
            <div className={styles.row}>
              {at > 0 && (
                <InlineAct onClick={() => move(at, -1)} spoken={t('carriers.upSpoken', { position })}>
                  {t('carriers.up')}
                </InlineAct>
              )}
              {position < columns.length && (
                <InlineAct onClick={() => move(at, 1)} spoken={t('carriers.downSpoken', { position })}>
                  {t('carriers.down')}
                </InlineAct>
              )}
              <InlineAct
                tone="danger"
                onClick={() => onChange(columns.filter((_, index) => index !== at))}
                spoken={t('carriers.removeSpoken', { position })}
              >
                {t('carriers.remove')}
              </InlineAct>
            </div>
            {column.field === 'text' && (
              <TextInput
                label={t('carriers.text')}
                value={column.text}
                onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
              />
            )}
          </div>
        );
      })}
      <div className={styles.row}>
        <ActButton onClick={() => onChange([...columns, { heading: '', field: 'empty', text: '' }])}>
          {t('carriers.add')}
        </ActButton>
      </div>
    </fieldset>
  );
};
