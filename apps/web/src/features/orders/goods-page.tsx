import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import {
  GoodsDocument,
  type GoodsFieldsFragment,
  OrderRulesDocument,
  type OrderRulesFieldsFragment,
} from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { ButtonRow, PrimaryButton, SecondaryButton } from '../../ui/buttons';
import { FoldedSection } from '../../ui/folded-section';
import { Page } from '../../ui/page';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { useSession } from '../identity/session';
import { InlineAct } from '../workplace/pieces/inline-act';
import { GoodsDialog } from './goods-dialog';
import { LeadTimeForm } from './lead-time-form';
import { useShopBase } from './order-words';
import styles from './orders.module.css';
import { RulesForm } from './rules-form';

const PAGE = 30;
type Editing = GoodsFieldsFragment | 'new' | null;

interface GoodsRowProps {
  goods: GoodsFieldsFragment;
  mayWrite: boolean;
  onChange: () => void;
}

const GoodsRow = ({ goods, mayWrite, onChange }: GoodsRowProps) => {
  const { t } = useTranslation('orders');
  const { sku, name, priceMinor, taxRateBps, stock, active } = goods;
  return (
    <li className={styles.line}>
      <span className={styles.lineName}>
        {name} {!active && <StateLabel tone="paused">{t('goods.notActive')}</StateLabel>}
        <br />
        <span className={styles.sub}>
          {sku} {t(`goods.rate.${taxRateBps === 800 ? '800' : '1000'}`)}
        </span>
      </span>
      <span>
        {formatYen(priceMinor)}
        <br />
        <span className={stock === 0 ? styles.short : styles.sub}>
          {stock === null || stock === undefined
            ? t('goods.stockNone')
            : t('goods.stockOf', { count: stock })}
        </span>
      </span>
      {mayWrite && (
        <InlineAct onClick={onChange} spoken={t('goods.changeSpoken', { name })}>
          {t('goods.change')}
        </InlineAct>
      )}
    </li>
  );
};

interface CatalogueProps {
  deskId: string;
  rules: OrderRulesFieldsFragment;
  mayWrite: boolean;
}

const Catalogue = ({ deskId, rules, mayWrite }: CatalogueProps) => {
  const { t } = useTranslation('orders');
  const base = useShopBase();
  const [search, setSearch] = useState('');
  const [wanted] = useDebouncedValue(search.trim(), 250);
  const [first, setFirst] = useState(PAGE);
  const [editing, setEditing] = useState<Editing>(null);
  const query = useAsk(
    GoodsDocument,
    { deskId, search: wanted || null, onlyActive: false, first, offset: 0 },
    { keepPrevious: true },
  );
  return (
    <>
      {mayWrite && (
        <ButtonRow>
          <PrimaryButton onClick={() => setEditing('new')}>{t('goods.add')}</PrimaryButton>
          <SecondaryButton to={`${base}/goods/${deskId}/import`}>{t('goods.import')}</SecondaryButton>
        </ButtonRow>
      )}
      <TextInput
        id="goods-search"
        type="search"
        label={t('form.searchGoods')}
        description={t('form.searchHint')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Answered query={query}>
        {({ goods: { items, total } }) => (
          <>
            <p role="status">{t('goods.found', { count: total })}</p>
            {items.length === 0 ? (
              <Empty>{t(wanted ? 'goods.noneFound' : 'goods.none')}</Empty>
            ) : (
              <ul className={styles.lines} aria-label={t('goods.title')}>
                {items.map((goods) => (
                  <GoodsRow
                    key={goods.id}
                    goods={goods}
                    mayWrite={mayWrite}
                    onChange={() => setEditing(goods)}
                  />
                ))}
              </ul>
            )}
            {items.length < total && first < 100 && (
              <SecondaryButton onClick={() => setFirst(Math.min(100, first + PAGE))} busy={query.isFetching}>
                {t('more')}
              </SecondaryButton>
            )}
            {mayWrite && total > 0 && (
              <p>
                <a href={`/files/desks/${deskId}/goods.csv?encoding=shift_jis`} download data-tall>
                  {t('goods.exportSjis')}
                </a>
                <br />
                <a href={`/files/desks/${deskId}/goods.csv?encoding=utf-8`} download data-tall>
                  {t('goods.exportUtf8')}
                </a>
              </p>
            )}
          </>
        )}
      </Answered>
      {editing && (
        <GoodsDialog
          deskId={deskId}
          goods={editing === 'new' ? undefined : editing}
          pricesIncludeTax={rules.pricesIncludeTax}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
};

/** What the client sells at a desk, and how. */
const GoodsPage = () => {
  const { t } = useTranslation(['orders', 'shipping']);
  const { deskId = '' } = useParams();
  const base = useShopBase();
  const mayWrite = useSession().role !== 'MANAGER';
  const query = useAsk(OrderRulesDocument, { deskId });
  return (
    <Answered whole query={query}>
      {({ orderRules }) => (
        <Page title={t('goods.title')} back={`${base}/orders?desk=${deskId}`}>
          <Catalogue deskId={deskId} rules={orderRules} mayWrite={mayWrite} />
          {mayWrite && (
            <FoldedSection title={t('rules.title')}>
              <RulesForm deskId={deskId} rules={orderRules} />
            </FoldedSection>
          )}
          {mayWrite && (
            <FoldedSection title={t('shipping:lead.title')}>
              <LeadTimeForm deskId={deskId} />
            </FoldedSection>
          )}
        </Page>
      )}
    </Answered>
  );
};

export default GoodsPage;
