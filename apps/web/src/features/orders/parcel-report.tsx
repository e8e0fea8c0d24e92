import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { Bullets } from '../../ui/lists';
import { DataTable } from '../workplace/pieces/data-table';
import { numberText, type ParcelReason } from './order-words';

/** What a file of the carrier does, as the server tells it. */
export interface Brought {
  shipped: number;
  numbered: number;
  unchanged: number;
  mails: number;
  lines: { line: number; orderNumber: number; buyerName: string; trackingNumber: string }[];
  problems: { line: number; reason: ParcelReason; typed: string }[];
}

const SHOWN = 200;

/** What the file would do, or did: in words, order by order, and line by line what was left out. */
export const ParcelReport = ({ brought, isTrial }: { brought: Brought; isTrial: boolean }) => {
  const { t } = useTranslation('shipping');
  const { shipped, numbered, unchanged, mails, lines, problems } = brought;
  return (
    <>
      <Card tone="brand">
        <p role="status">
          {shipped > 0 && t(isTrial ? 'bring.ships' : 'bring.shipped', { count: shipped })}{' '}
          {numbered > 0 && t(isTrial ? 'bring.numbers' : 'bring.numbered', { count: numbered })}{' '}
          {shipped + numbered === 0 && t('bring.nothing')}{' '}
          {unchanged > 0 && t('unchanged', { count: unchanged })}{' '}
          {mails > 0 && t('bring.mails', { count: mails })}
        </p>
        {isTrial && shipped + numbered > 0 && <p>{t('bring.trial')}</p>}
      </Card>
      {problems.length > 0 && (
        <>
          <p>{t('bring.rejected', { count: problems.length })}</p>
          <Bullets>
            {problems.slice(0, SHOWN).map(({ line, typed, reason }) => (
              <span key={line}>
                {t(typed ? 'bring.leftLine' : 'bring.leftEmpty', {
                  line,
                  typed,
                  reason: t(`reason.${reason}`),
                })}
              </span>
            ))}
          </Bullets>
        </>
      )}
      {lines.length > 0 && (
        <>
          <DataTable
            caption={t('bring.lines')}
            rows={lines.slice(0, SHOWN)}
            rowKey={({ line }) => String(line)}
            columns={[
              {
                key: 'order',
                head: t('bring.orderHead'),
                cell: ({ orderNumber }) => numberText(orderNumber),
              },
              { key: 'name', head: t('bring.nameHead'), cell: ({ buyerName }) => buyerName },
              {
                key: 'tracking',
                head: t('bring.trackingHead'),
                cell: ({ trackingNumber }) => trackingNumber,
              },
            ]}
          />
          {lines.length > SHOWN && <p>{t('bring.more', { count: lines.length - SHOWN })}</p>}
        </>
      )}
    </>
  );
};
