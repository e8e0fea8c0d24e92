import type { BundleVersionView } from '../contract/index.js';
import { partsTotal } from '../domain/functions.js';

/** One version with its plans and its producer's face as one JSON value; needs `v` (bundle_version) and `p` (producer). */
export const versionJson = `json_build_object(
  'id', v.id, 'bundleId', v.bundle_id, 'number', v.number, 'status', v.status,
  'name', v.name, 'tagline', v.tagline, 'story', v.story, 'functionCodes', v.function_codes,
  'prefectures', v.prefectures, 'hours', json_build_object('spans', v.hours, 'closedOnHolidays', v.closed_on_holidays, 'note', v.hours_note),
   'languages', v.languages, 'capacityPerMonth', v.capacity_per_month,
  'producerId', v.producer_id, 'producerName', p.name, 'producerPrefecture', p.prefecture,
  'producerIntroduction', p.introduction, 'operatorId', v.operator_id, 'operatorName', v.operator_name,
  'shares', json_build_object('platformBps', v.platform_bps, 'producerBps', v.producer_bps, 'operatorBps', v.operator_bps),
  'submittedAt', v.submitted_at, 'publishedAt', v.published_at, 'rejectionReason', v.rejection_reason,
  'plans', (SELECT coalesce(json_agg(json_build_object(
      'id', plan.id, 'name', plan.name, 'baseMinor', plan.base_minor, 'includedUnits', plan.included_units,
      'overageMinor', plan.overage_minor, 'overageTiers', plan.overage_tiers, 'successFeeMinor', plan.success_fee_minor,
      'initialFeeMinor', plan.initial_fee_minor, 'minimumMinor', plan.minimum_minor, 'baseInAdvance', plan.base_in_advance,
      'depositMinor', CASE WHEN plan.asks_deposit THEN greatest(plan.base_minor, plan.minimum_minor) ELSE 0 END,
      'waysToPay', plan.ways_to_pay, 'minimumTermMonths', plan.minimum_term_months,
      'noticeDays', plan.notice_days) ORDER BY plan.position), '[]'::json)
    FROM catalogue.plan WHERE plan.version_id = v.id))`;

/** `versionJson` with its source; add WHERE and ORDER BY. */
export const versionFrom = `catalogue.bundle_version v JOIN catalogue.producer p ON p.company_id = v.producer_id`;

/** The same value as it arrives: moments are text. */
export type VersionJson = Omit<BundleVersionView, 'partsTotalMinor' | 'submittedAt' | 'publishedAt'> & {
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
};

export const versionView = (json: VersionJson): BundleVersionView => ({
  ...json,
  submittedAt: json.submittedAt === null ? null : new Date(json.submittedAt),
  publishedAt: json.publishedAt === null ? null : new Date(json.publishedAt),
  partsTotalMinor: partsTotal(json.functionCodes),
});
