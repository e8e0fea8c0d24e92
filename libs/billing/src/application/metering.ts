import { Config } from '@madoguchi/platform/config';
import { CompareMeter } from './compare-meter.js';
import { ReportUnits } from './report-units.js';
import { UsageOnLines } from './usage-on-lines.js';
import { UsageOnMeter } from './usage-on-meter.js';
import { UsageSink } from './usage-sink.js';

/** How usage reaches the provider: a setting decides, never a branch in the code that uses it. */
export const metering = [
  CompareMeter,
  ReportUnits,
  UsageOnLines,
  UsageOnMeter,
  {
    provide: UsageSink,
    useFactory: ({ stripe }: Config, lines: UsageOnLines, meter: UsageOnMeter): UsageSink =>
      stripe.meter === undefined ? lines : meter,
    inject: [Config, UsageOnLines, UsageOnMeter],
  },
];
