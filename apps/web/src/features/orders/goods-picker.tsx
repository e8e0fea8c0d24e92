import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GoodsDocument, type GoodsFieldsFragment } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { countOf } from '../../ui/text-input-rules';
import { InlineAct } from '../workplace/pieces/inline-act';
import type { Line } from './order-lines';
import styles from './orders.module.css';

interface PickerProps {
  deskId: string;
  lines: readonly Line[];
  error?: string | undefined;
  onChange: (lines: Line[]) => void;
}

const SHOWN = 8;

/** Goods found by name, sound or code; one press takes one more of them. */
export const GoodsPicker = ({ deskId, lines, error, onChange }: PickerProps) => {
  const { t } = useTranslation('orders');
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const query = useAsk(
    GoodsDocument,
    { deskId, search: wanted || null, onlyActive: true, first: SHOWN, offset: 0 },
    { keepPrevious: true, staleMs: 5_000 },
  );
  const take = ({ id, name, priceMinor }: GoodsFieldsFragment) => {
    const known = lines.find(({ goodsId }) => goodsId === id);
    if (!known) return onChange([...lines, { goodsId: id, name, priceMinor, quantity: '1' }]);
    onChange(
      lines.map((line) =>
        line === known ? { ...line, quantity: String((countOf(line.quantity) ?? 0) + 1) } : line,
      ),
    );
  };
  return (
    <>
      <Chosen lines={lines} onChange={onChange} />
      <TextInput
        id="lines"
        label={t('form.searchGoods')}
        description={t('form.searchHint')}
        error={error}
        type="search"
        value={search}
        autoComplete="off"
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        onKeyDown={(event) => {
          // Enter takes the first one found instead of sending the form; while the IME composes it only ends the word.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          const first = query.data?.goods.items.find(({ stock }) => stock !== 0);
          if (!first || wanted !== search.trim()) return;
          take(first);
          // The next name is typed at once, not after the last one was wiped away.
          setSearch('');
        }}
      />
      <Answered query={query} lines={2}>
        {({ goods: { items } }) =>
          items.length === 0 ? (
            <p>{t(wanted ? 'form.noGoods' : 'form.noCatalogue')}</p>
          ) : (
            <ul className={styles.lines} aria-label={t('form.searchGoods')}>
              {items.map((goods) => (
                <li key={goods.id} className={styles.line}>
                  <span className={styles.lineName}>
                    {goods.name}
                    <br />
                    <span className={styles.sub}>
                      {goods.sku} {formatYen(goods.priceMinor)}
                    </span>
                  </span>
                  <Left stock={goods.stock ?? null} />
                  {goods.stock !== 0 && (
                    <InlineAct onClick={() => take(goods)} spoken={t('form.addSpoken', { name: goods.name })}>
                      {t('form.add')}
                    </InlineAct>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  );
};

const Left = ({ stock }: { stock: number | null }) => {
  const { t } = useTranslation('orders');
  if (stock === null) return null;
  if (stock === 0) return <span className={styles.short}>{t('form.soldOut')}</span>;
  return <span className={styles.sub}>{t('form.left', { count: stock })}</span>;
};

const Chosen = ({ lines, onChange }: Pick<PickerProps, 'lines' | 'onChange'>) => {
  const { t } = useTranslation('orders');
  if (lines.length === 0) return null;
  return (
    <ul className={styles.lines} aria-label={t('form.goodsTitle')}>
      {lines.map((line) => (
        <li key={line.goodsId} className={styles.line}>
          <span className={styles.lineName}>
            <strong>{line.name}</strong>
            <br />
            <span className={styles.sub}>{formatYen(line.priceMinor)}</span>
          </span>
          <TextInput
            className={styles.quantity}
            aria-label={t('form.quantitySpoken', { name: line.name })}
            inputMode="numeric"
            value={line.quantity}
            onChange={({ currentTarget: { value } }) =>
              onChange(lines.map((one) => (one === line ? { ...line, quantity: value } : one)))
            }
          />
          <InlineAct
            onClick={() => onChange(lines.filter((one) => one !== line))}
            spoken={t('form.removeSpoken', { name: line.name })}
          >
            {t('form.remove')}
          </InlineAct>
        </li>
      ))}
    </ul>
  );
};
