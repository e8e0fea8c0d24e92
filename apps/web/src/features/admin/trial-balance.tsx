import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MoneyCockpitQuery } from '../../graphql/generated/graphql';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import { Empty } from '../../ui/states';
import { DataTable } from '../workplace/pieces/data-table';

/** Every account's sums; both sides must come to the same yen. Each account leads to its entries until that day. */
export const TrialBalance = ({
  balance,
  on = null,
}: {
  balance: MoneyCockpitQuery['moneyCockpit']['trialBalance'];
  on?: string | null;
}) => {
  const { t } = useTranslation('admin');
  if (balance.accounts.length === 0) return <Empty>{t('trial.empty')}</Empty>;
  const sides = [
    ['debits', balance.debitsMinor],
    ['credits', balance.creditsMinor],
    ['balance', balance.debitsMinor - balance.creditsMinor],
  ] as const;
  return (
    <>
      <div>
        <StateLabel tone={balance.balanced ? 'done' : 'failed'}>
          {t(balance.balanced ? 'trial.balanced' : 'trial.unbalanced')}
        </StateLabel>
      </div>
      <DataTable
        caption={t('trial.title')}
        rows={balance.accounts}
        rowKey={({ account }) => account}
        columns={[
          {
            key: 'label',
            head: t('trial.account'),
            cell: ({ account, label }) => (
              <Link to={`/admin/ledger/${encodeURIComponent(account)}${on ? `?on=${on}` : ''}`}>{label}</Link>
            ),
          },
          {
            key: 'debits',
            head: t('trial.debits'),
            numeric: true,
            cell: ({ debitsMinor }) => <Yen amountMinor={debitsMinor} />,
          },
          {
            key: 'credits',
            head: t('trial.credits'),
            numeric: true,
            cell: ({ creditsMinor }) => <Yen amountMinor={creditsMinor} />,
          },
          {
            key: 'balance',
            head: t('trial.balance'),
            numeric: true,
            cell: ({ balanceMinor }) => <Yen amountMinor={balanceMinor} />,
          },
        ]}
        foot={
          <tr role="row">
            <th role="rowheader" scope="row">
              {t('trial.sum')}
            </th>
            {sides.map(([side, amountMinor]) => (
              <td key={side} role="cell" data-label={t(`trial.${side}`)} data-numeric>
                <Yen amountMinor={amountMinor} />
              </td>
            ))}
          </tr>
        }
      />
    </>
  );
};
