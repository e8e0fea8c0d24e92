import type { CalendarDate, Instant } from '@madoguchi/kernel';
import type { LeakDeadlines, LeakGround, LeakReportState } from '../domain/leak.js';

/** A client whose data an incident touched; told or not. */
export interface LeakClient {
  readonly leakId: string;
  readonly clientId: string;
  readonly name: string;
  readonly toldAt: Instant | null;
  readonly toldWords: string | null;
}

export interface StoredLeak {
  readonly id: string;
  readonly what: string;
  readonly noticedAt: Instant;
  readonly grounds: readonly LeakGround[];
  readonly people: number | null;
  readonly quickDoneOn: CalendarDate | null;
  readonly quickNote: string | null;
  readonly finalDoneOn: CalendarDate | null;
  readonly finalNote: string | null;
}

export interface LeakView extends StoredLeak {
  /** Null where nothing has to be reported. */
  readonly deadlines: LeakDeadlines | null;
  readonly quick: LeakReportState;
  readonly final: LeakReportState;
  readonly clients: readonly LeakClient[];
}

export interface LeakBoard {
  readonly leaks: readonly LeakView[];
  /** Whose data it may have been. */
  readonly companies: readonly { readonly id: string; readonly name: string }[];
}
