import { unitPriceWith, type OverageTiers, type PriceStep } from '@madoguchi/kernel';
import { TAX_BPS } from './monthly-estimate.js';
import { unitYen, unitYenEn } from './wording.js';

interface Step extends PriceStep {
  readonly from: number;
}

const stepsOf = ({ steps }: OverageTiers): Step[] =>
  steps.map((step, index) => ({ ...step, from: (steps[index - 1]?.upTo ?? 0) + 1 }));

export const hasSteps = (tiers: OverageTiers | null | undefined): boolean => (tiers?.steps.length ?? 0) > 1;

/** What the contract says of calls beyond the included ones; `whom` names them. */
export function tiersClause(tiers: OverageTiers, whom: string): string {
  const steps = stepsOf(tiers);
  const last = steps.length - 1;
  if (last === 0)
    return `${whom}1件につき${unitYen(steps[0]!.unitPrice)}（件数を乗じた額の1円未満は切り捨てる）`;
  if (tiers.mode === 'graduated') {
    const prices = steps.map(({ from, upTo, unitPrice }) =>
      upTo === null
        ? `${from}件目から${unitYen(unitPrice)}`
        : `${from}件目から${upTo}件目まで${unitYen(unitPrice)}`,
    );
    return `${whom}1件につき、${prices.join('、')}（段ごとに件数を乗じ、それぞれ1円未満を切り捨てる）`;
  }
  const prices = steps.map(({ from, upTo, unitPrice }) =>
    upTo === null
      ? `${from}件以上のときは${unitYen(unitPrice)}`
      : `${from}件から${upTo}件までのときは${unitYen(unitPrice)}`,
  );
  return `${whom}のすべてについて1件につき、その月のその件数が${prices.join('、')}（件数を乗じた額の1円未満は切り捨てる。件数がより多い段の最も少ない件数で計算した額の方が低いときは、その額とする）`;
}

/** The same in a few words, tax included. */
export function tiersInShort(tiers: OverageTiers, language: 'ja' | 'en'): string {
  const price = (step: Step) => {
    const withTax = unitPriceWith(step.unitPrice, TAX_BPS);
    return language === 'ja' ? `1件 ${unitYen(withTax)}` : `${unitYenEn(withTax)} each`;
  };
  const steps = stepsOf(tiers);
  if (steps.length === 1)
    return language === 'ja' ? `${price(steps[0]!)}（税込）` : `${price(steps[0]!)}, tax included`;
  const range = ({ from, upTo }: Step) => {
    if (tiers.mode === 'graduated')
      return language === 'ja'
        ? upTo === null
          ? `${from}件目から`
          : `${from}〜${upTo}件目`
        : upTo === null
          ? `from call ${from}`
          : `calls ${from}–${upTo}`;
    return language === 'ja'
      ? upTo === null
        ? `${from}件以上なら全件`
        : `${from}〜${upTo}件なら全件`
      : upTo === null
        ? `all calls when ${from} or more`
        : `all calls when ${from}–${upTo}`;
  };
  const prices = steps.map((step) => `${range(step)} ${price(step)}`);
  return language === 'ja' ? `${prices.join('、')}（税込）` : `${prices.join('; ')}, tax included`;
}
