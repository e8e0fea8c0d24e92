import { useTranslation } from 'react-i18next';
import { type OrderFiguresQuery, OrderFiguresDocument } from '../../graphql/generated/graphql';
import { useAsk } from '../../graphql/hooks';
import { formatDate, formatYen } from '../../i18n/format';
import { Answered } from '../../ui/answered';
import { Disclosure } from '../../ui/disclosure';
import { Section } from '../../ui/page';
import { DataTable } from '../workplace/pieces/data-table';
import styles from './orders.module.css';

const DAYS = 30;
type Found = OrderFiguresQuery['orderFigures'];

const Days = ({ days }: { days: Found['byDay'] }) => {
  const { t } = useTranslation('orders');
  const most = Math.max(1, ...days.map(({ orders }) => orders));
  const orders = days.reduce((all, day) => all + day.orders, 0);
  const amount = formatYen(days.reduce((all, day) => all + day.totalMinor, 0));
  return (
    <>
      <p>{t('figures.spoken', { orders, amount })}</p>
      <div role="img" aria-label={t('figures.byDay')} className={styles.days}>
        {days.map((day) => (
          <div
            key={day.day}
            className={styles.day}
            style={{ height: `${(day.orders / most) * 100}%` }}
            title={`${formatDate(day.day, false)} ${t('figures.orders', { count: day.orders })}`}
          />
        ))}
      </div>
      <div className={styles.ends}>
        <span className={styles.sub}>{formatDate(days[0]!.day, false)}</span>
        <span className={styles.sub}>{formatDate(days.at(-1)!.day, false)}</span>
      </div>
      <Disclosure label={t('figures.asTable')}>
        <DataTable
          caption={t('figures.byDay')}
          rows={days.filter((day) => day.orders > 0)}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: t('figures.day'), cell: ({ day }) => formatDate(day, false) },
            {
              key: 'orders',
              head: t('figures.count'),
              numeric: true,
              cell: (day) => t('figures.orders', { count: day.orders }),
            },
            {
              key: 'amount',
              head: t('figures.amount'),
              numeric: true,
              cell: ({ totalMinor }) => formatYen(totalMinor),
            },
          ]}
        />
      </Disclosure>
    </>
  );
};

const Best = ({ best }: { best: Found['best'] }) => {
  const { t } = useTranslation('orders');
  const most = best[0]?.quantity ?? 1;
  return (
    <>
      <h3>{t('figures.best')}</h3>
      <dl className={styles.bars}>
        {best.map(({ sku, name, quantity }) => (
          <div key={sku}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.fill} style={{ width: `${(quantity / most) * 70}%` }} aria-hidden />
              {t('figures.pieces', { count: quantity })}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

/** When people order, and what. Nothing is drawn before the first order. */
export const OrderFigures = ({ deskId }: { deskId: string }) => {
  const { t } = useTranslation('orders');
  const query = useAsk(OrderFiguresDocument, { deskId, days: DAYS });
  return (
    <Answered query={query} lines={2}>
      {({ orderFigures: { byDay, best } }) =>
        best.length > 0 && (
          <Section title={t('figures.title')} full>
            <div className={styles.pair}>
              <div>
                <h3>{t('figures.byDay')}</h3>
                <Days days={byDay} />
              </div>
              <div>
                <Best best={best} />
              </div>
            </div>
          </Section>
        )
      }
    </Answered>
  );
};
