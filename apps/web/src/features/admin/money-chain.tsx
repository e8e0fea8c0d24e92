import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReconciliationQuery } from '../../graphql/generated/graphql';
import { formatYen } from '../../i18n/format';
import { Yen } from '../../ui/money';
import { StateLabel } from '../../ui/state-label';
import styles from './admin.module.css';

type Report = ReconciliationQuery['reconciliation'];

/** Which checks prove that what lies between two sums is only time, or our own part. */
const proofs = {
  unpaid: ['receivable', 'credit', 'charges', 'refunds'],
  kept: ['payable', 'clearing'],
  unsent: ['payable', 'transfers'],
} as const;

/** From bill to collection, settlement and transfer, and what lies between. */
export const MoneyChain = ({ chain, checks }: Pick<Report, 'chain' | 'checks'>) => {
  const { t } = useTranslation('admin');
  const { invoicedMinor, collectedMinor, settledMinor, transferredMinor } = chain;
  const links = [
    { sum: 'invoiced', amountMinor: invoicedMinor, gap: 'unpaid', restMinor: invoicedMinor - collectedMinor },
    { sum: 'collected', amountMinor: collectedMinor, gap: 'kept', restMinor: collectedMinor - settledMinor },
    { sum: 'settled', amountMinor: settledMinor, gap: 'unsent', restMinor: settledMinor - transferredMinor },
  ] as const;
  const failed = new Set(checks.filter(({ ok }) => !ok).map(({ name }) => name));
  return (
    <ol className={styles.chain}>
      {links.map(({ sum, amountMinor, gap, restMinor }) => {
        const wrong = proofs[gap].some((name) => failed.has(name));
        const word = wrong ? 'look' : restMinor === 0 ? 'agrees' : 'time';
        return (
          <Fragment key={sum}>
            <li className={styles.link}>
              <span>{t(`reconciliation.sums.${sum}`)}</span>
              <strong>
                <Yen amountMinor={amountMinor} />
              </strong>
            </li>
            <li className={styles.gap}>
              <StateLabel tone={wrong ? 'failed' : restMinor === 0 ? 'done' : 'waiting'}>
                {t(`reconciliation.gap.${word}`)}
              </StateLabel>
              <span>{t(`reconciliation.rests.${gap}`, { amount: formatYen(restMinor) })}</span>
            </li>
          </Fragment>
        );
      })}
      <li className={styles.link}>
        <span>{t('reconciliation.sums.transferred')}</span>
        <strong>
          <Yen amountMinor={transferredMinor} />
        </strong>
      </li>
    </ol>
  );
};
