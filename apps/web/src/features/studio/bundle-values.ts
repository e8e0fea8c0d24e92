import { type ServiceHours, usualHours } from '@madoguchi/kernel';
import type {
  BundleInput,
  OverageMode,
  StudioVersionFieldsFragment,
  WayToPay,
} from '../../graphql/generated/graphql';
import { type DayRow, rowsOf, spansOf } from '../../ui/hours-rows.ts';

/** Steps as typed: the price stays text, because it may have parts of a yen. */
export interface TierValues {
  mode: OverageMode;
  steps: { upTo: number | undefined; unitPrice: string }[];
}

export interface PlanValues {
  /** Only for React: plans may be reordered and renamed. */
  key: string;
  name: string;
  baseMinor: number | undefined;
  includedUnits: number | undefined;
  overageMinor: number | undefined;
  /** Null while it is one price. */
  overageTiers: TierValues | null;
  successFeeMinor: number | undefined;
  initialFeeMinor: number | undefined;
  minimumMinor: number | undefined;
  baseInAdvance: boolean;
  asksDeposit: boolean;
  waysToPay: readonly WayToPay[];
  minimumTermMonths: number | undefined;
  noticeDays: number | undefined;
}

export interface HoursValues {
  rows: readonly DayRow[];
  closedOnHolidays: boolean;
  note: string;
}

const hoursValues = ({ spans, closedOnHolidays, note }: ServiceHours): HoursValues => ({
  rows: rowsOf(spans),
  closedOnHolidays,
  note: note ?? '',
});

export interface BundleValues {
  name: string;
  tagline: string;
  story: string;
  functions: string[];
  prefectures: string[];
  hours: HoursValues;
  languages: string[];
  capacityPerMonth: number | undefined;
  operatorId: string;
  /** Percent, one decimal; the API takes hundredths of a percent. */
  operatorSharePercent: string;
  plans: PlanValues[];
}

export const moneyFields = [
  'baseMinor',
  'overageMinor',
  'successFeeMinor',
  'initialFeeMinor',
  'minimumMinor',
] as const;
export const countFields = ['includedUnits', 'minimumTermMonths', 'noticeDays'] as const;

/** Languages calls can be answered in (ISO 639-1). */
export const callLanguages = [
  'ja',
  'en',
  'zh',
  'ko',
  'vi',
  'pt',
  'es',
  'ne',
  'tl',
  'id',
  'th',
  'my',
] as const;

export const newPlan = (): PlanValues => ({
  key: crypto.randomUUID(),
  name: '',
  baseMinor: undefined,
  includedUnits: undefined,
  overageMinor: undefined,
  overageTiers: null,
  successFeeMinor: 0,
  initialFeeMinor: 0,
  minimumMinor: 0,
  baseInAdvance: false,
  asksDeposit: false,
  waysToPay: ['CARD', 'TRANSFER', 'KONBINI'],
  minimumTermMonths: 1,
  noticeDays: 30,
});

export const emptyBundle = (): BundleValues => ({
  name: '',
  tagline: '',
  story: '',
  functions: [],
  prefectures: [],
  hours: hoursValues({ spans: usualHours, closedOnHolidays: true, note: null }),
  languages: ['ja'],
  capacityPerMonth: undefined,
  operatorId: '',
  operatorSharePercent: '50',
  plans: [newPlan()],
});

export const valuesOf = (version: StudioVersionFieldsFragment, operatorId: string): BundleValues => ({
  name: version.name,
  tagline: version.tagline,
  story: version.story,
  functions: version.functions.map(({ code }) => code),
  prefectures: version.prefectures,
  hours: hoursValues(version.hours),
  languages: version.languages,
  capacityPerMonth: version.capacityPerMonth,
  operatorId,
  operatorSharePercent: String(version.operatorShareBps / 100),
  plans: version.plans.map(({ id, overageTiers, depositMinor, ...plan }) => ({
    ...plan,
    asksDeposit: depositMinor > 0,
    key: id,
    overageTiers: overageTiers
      ? {
          mode: overageTiers.mode,
          steps: overageTiers.steps.map(({ upTo, unitPrice }) => ({ upTo: upTo ?? undefined, unitPrice })),
        }
      : null,
  })),
});

/** Besides the card, which is always taken. A store needs the transfer, for months that no counter takes: choosing it chooses both. */
export function withWay(ways: readonly WayToPay[], chosen: readonly string[]): WayToPay[] {
  const storeAdded = chosen.includes('KONBINI') && !ways.includes('KONBINI');
  const transfer = storeAdded || chosen.includes('TRANSFER');
  const store = transfer && chosen.includes('KONBINI');
  return ['CARD', ...(transfer ? (['TRANSFER'] as const) : []), ...(store ? (['KONBINI'] as const) : [])];
}

/** Hundredths of a percent; undefined where no share can be meant. */
export const shareBps = (percent: string): number | undefined => {
  const value = Number(percent.normalize('NFKC').replace(/[%\s]/g, ''));
  return percent.trim() !== '' && Number.isFinite(value) ? Math.round(value * 100) : undefined;
};

/** A price as the server reads it, whatever width, commas or currency word were typed. */
export const priceText = (typed: string): string => typed.normalize('NFKC').replace(/[,\s\u5186¥]/g, '');

/** The last step has no end, whatever was typed there before it became the last. */
export const tiersOf = ({ overageTiers }: Pick<PlanValues, 'overageTiers'>) =>
  overageTiers && {
    mode: overageTiers.mode,
    steps: overageTiers.steps.map(({ upTo, unitPrice }, index) => ({
      upTo: index === overageTiers.steps.length - 1 ? null : (upTo ?? null),
      unitPrice: priceText(unitPrice),
    })),
  };

export const inputOf = (values: BundleValues): BundleInput => ({
  name: values.name.trim(),
  tagline: values.tagline.trim(),
  story: values.story.trim(),
  functions: values.functions,
  prefectures: [...values.prefectures].sort(),
  hours: {
    spans: spansOf(values.hours.rows),
    closedOnHolidays: values.hours.closedOnHolidays,
    note: values.hours.note.trim() || null,
  },
  languages: values.languages,
  capacityPerMonth: values.capacityPerMonth ?? 0,
  operatorId: values.operatorId,
  operatorShareBps: shareBps(values.operatorSharePercent) ?? 0,
  plans: values.plans.map((plan) => ({
    name: plan.name.trim(),
    baseMinor: plan.baseMinor ?? 0,
    includedUnits: plan.includedUnits ?? 0,
    overageMinor: plan.overageMinor ?? 0,
    overageTiers: tiersOf(plan),
    successFeeMinor: plan.successFeeMinor ?? 0,
    initialFeeMinor: plan.initialFeeMinor ?? 0,
    minimumMinor: plan.minimumMinor ?? 0,
    baseInAdvance: plan.baseInAdvance,
    asksDeposit: plan.asksDeposit,
    waysToPay: [...plan.waysToPay],
    minimumTermMonths: plan.minimumTermMonths ?? 0,
    noticeDays: plan.noticeDays ?? 0,
  })),
});
