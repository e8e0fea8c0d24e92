import { unitPriceWith } from '@madoguchi/kernel';
import { useTranslation } from 'react-i18next';
import type { PlanFieldsFragment } from '../graphql/generated/graphql';
import { formatNumber, formatUnitPrice, formatYen } from '../i18n/format';
import styles from './money.module.css';
import { standardRateBps, withTax } from './tax';

type PricedOverage = Pick<PlanFieldsFragment, 'overageMinor' | 'overageTiers'>;

interface OveragePriceProps {
  plan: PricedOverage;
  /** With consumption tax; an amount is rounded only on the invoice. */
  taxIncluded?: boolean;
}

/** What a call beyond the included ones costs: one price, or a line for each step. */
export const OveragePrice = ({ plan, taxIncluded = false }: OveragePriceProps) => {
  const lines = useOverageLines()(plan, taxIncluded);
  return lines.length === 1 ? (
    <span className={styles.text}>{lines[0]}</span>
  ) : (
    <span className={styles.steps}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
};

/** The same as plain sentences. */
export const useOverageLines = () => {
  const { t } = useTranslation();
  return ({ overageMinor, overageTiers }: PricedOverage, taxIncluded = false): string[] => {
    if (!overageTiers) return [formatYen(taxIncluded ? withTax(overageMinor) : overageMinor)];
    const { mode, steps } = overageTiers;
    return steps.map(({ upTo, unitPrice }, index) => {
      const price = formatUnitPrice(taxIncluded ? unitPriceWith(unitPrice, standardRateBps) : unitPrice);
      if (steps.length === 1) return price;
      const from = formatNumber((steps[index - 1]?.upTo ?? 0) + 1);
      const kind = mode === 'GRADUATED' ? 'graduated' : 'volume';
      return upTo == null
        ? t(`steps.${kind}Last`, { from, price })
        : t(`steps.${kind}`, { from, upTo: formatNumber(upTo), price });
    });
  };
};
