import type {
  Bps,
  CalendarDate,
  Instant,
  Minor,
  OverageTiers,
  ServiceHours,
  OutcomeCounts,
  WayToPay,
} from '@madoguchi/kernel';

export type Language = 'ja' | 'en';
export type Translated = Readonly<Record<Language, string>>;

/** An elementary service. `referenceMonthlyMinor`: what it typically costs per month when bought alone, without tax. */
export interface FunctionView {
  readonly code: string;
  readonly name: Translated;
  readonly description: Translated;
  readonly referenceMonthlyMinor: Minor;
}

/** All amounts without tax. A unit is one answered call; a success is one accepted appointment. */
export interface PlanView {
  readonly id: string;
  readonly name: string;
  readonly baseMinor: Minor;
  readonly includedUnits: number;
  /** Of a call beyond the included ones; with tiers the dearest of them, in whole yen upwards. */
  readonly overageMinor: Minor;
  /** Null when it is one price in whole yen. */
  readonly overageTiers: OverageTiers | null;
  readonly successFeeMinor: Minor;
  readonly initialFeeMinor: Minor;
  /** What a month comes to at least, the set-up fee aside; 0 without one. */
  readonly minimumMinor: Minor;
  /** The base fee is billed before its month. */
  readonly baseInAdvance: boolean;
  /** Refundable, one month without use: the base fee or the minimum, whichever is more; 0 without one. Not taxed. */
  readonly depositMinor: Minor;
  /** How the client may pay; the card is always among them. */
  readonly waysToPay: readonly WayToPay[];
  readonly minimumTermMonths: number;
  readonly noticeDays: number;
}

/** Parts of every collected yen without tax; they add up to 10,000. */
export interface SharesView {
  readonly platformBps: Bps;
  readonly producerBps: Bps;
  readonly operatorBps: Bps;
}

export type VersionStatus = 'draft' | 'submitted' | 'published' | 'rejected' | 'retired';

export interface BundleVersionView {
  readonly id: string;
  readonly bundleId: string;
  readonly number: number;
  readonly status: VersionStatus;
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly functionCodes: readonly string[];
  /** ISO 3166-2:JP codes. */
  readonly prefectures: readonly string[];
  /** When the producer promises that somebody answers. */
  readonly hours: ServiceHours;
  readonly languages: readonly string[];
  /** New contracts the producer and operator can open in one month. */
  readonly capacityPerMonth: number;
  readonly plans: readonly PlanView[];
  readonly producerId: string;
  readonly producerName: string;
  readonly producerPrefecture: string | null;
  readonly producerIntroduction: string | null;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly shares: SharesView;
  /** Sum of the reference prices of its functions bought one by one, per month, without tax. */
  readonly partsTotalMinor: Minor;
  readonly submittedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly rejectionReason: string | null;
}

/** One contract's outcomes, under the version it was signed for. */
export interface VersionOutcome extends OutcomeCounts {
  readonly versionId: string;
  readonly clientId: string;
}

export interface BundleStanding {
  /** Clients who begin in a month, by its first day. */
  readonly taken: Readonly<Record<CalendarDate, number>>;
  /** Sums over all clients of the last days; null before the first measuring. */
  readonly outcome: BundleOutcome | null;
}

/** How many clients stand behind each sum, so that none is told of alone. */
export interface BundleOutcome extends OutcomeCounts {
  readonly days: number;
  readonly decidedClients: number;
  readonly ratedClients: number;
  readonly appointmentClients: number;
}
