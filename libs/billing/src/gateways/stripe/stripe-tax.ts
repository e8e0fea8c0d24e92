import { applyBps, toStripeAmount } from '@madoguchi/kernel';
import type { CommandParams } from '../../application/ports.js';

export function taxAmount(tax: CommandParams['invoice.setTax']['taxes'][number]) {
  return {
    amount: toStripeAmount(tax.taxMinor, 'JPY'),
    taxable_amount: toStripeAmount(tax.taxableMinor, 'JPY'),
    taxability_reason: tax.reduced ? ('reduced_rated' as const) : ('standard_rated' as const),
    tax_rate_data: {
      display_name: tax.reduced ? '消費税（軽減税率）' : '消費税',
      description: 'JCT',
      country: 'JP',
      inclusive: false,
      // A percentage of Stripe's is basis points of ours divided by a hundred: 1,000 bps = 10 %.
      percentage: applyBps(tax.rateBps, 100),
      tax_type: 'jct' as const,
    },
  };
}
