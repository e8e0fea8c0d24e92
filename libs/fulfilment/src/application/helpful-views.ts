import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { Outcome } from '../domain/call.js';
import type { Opinions } from '../domain/helpful.js';

/** Opinions beside the reports they could have been given about. */
export interface HelpfulFigures extends Opinions {
  readonly reports: number;
}

export interface HelpfulReportView {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly total: HelpfulFigures;
  /** Days with a report, in order. */
  readonly days: readonly (HelpfulFigures & { readonly day: string })[];
  readonly desks: readonly (HelpfulFigures & { readonly deskId: string; readonly deskName: string })[];
  /** By name, never by their figures; the agent of a report is who wrote its record. */
  readonly agents: readonly (HelpfulFigures & {
    readonly agentId: string;
    readonly agentName: string | null;
  })[];
}

/** A report somebody said something about. */
export interface RatedReportView {
  readonly interactionId: string;
  readonly at: Instant;
  readonly ratedAt: Instant | null;
  readonly deskName: string;
  readonly agentId: string;
  readonly agentName: string | null;
  readonly outcome: Outcome;
  readonly message: string | null;
  readonly helpful: boolean;
  readonly remark: string | null;
  readonly place: string;
}

export interface RatedReportPageView {
  readonly items: readonly RatedReportView[];
  /** Where the list goes on; null at its end. */
  readonly next: string | null;
}
