import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { ServiceFiguresView } from './live-floor-views.js';

export interface FloorReportFiguresView extends ServiceFiguresView {
  readonly averageSpeedOfAnswerSeconds: number | null;
  readonly longestWaitSeconds: number | null;
  /** Talk, hold and wrap-up together, of the calls that are written down; all agents of a call together. */
  readonly averageHandleSeconds: number | null;
  readonly averageTalkSeconds: number | null;
  readonly averageHoldSeconds: number | null;
  readonly averageWrapUpSeconds: number | null;
  /** Of the whole floor; null for a desk, because whoever is ready is ready for several. */
  readonly occupancy: number | null;
}

/** What the floor came to in a period of Japanese days. */
export interface FloorReportView {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Of a single day; longer periods come by day. */
  readonly byHalfHour: boolean;
  readonly totals: FloorReportFiguresView;
  readonly desks: readonly (FloorReportFiguresView & { deskId: string; deskName: string })[];
  readonly spans: readonly (FloorReportFiguresView & { from: Instant })[];
}
