import { standardRateOn, type Bps, type CalendarDate } from '@madoguchi/kernel';

/** 軽減税率: taxed, but below the standard rate of that day. The same 8 % were the standard before October 2019. */
export const isReducedRate = (rateBps: Bps, on: CalendarDate): boolean =>
  rateBps > 0 && rateBps < standardRateOn(on);

/** How a document adds up is the kernel's rule, shared with quotes and with what clients sell. */
export {
  documentTotals,
  standardRateOn,
  type DocumentTotals,
  type RateTotal,
  type TaxedLine,
} from '@madoguchi/kernel';
