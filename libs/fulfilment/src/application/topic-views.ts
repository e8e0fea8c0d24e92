import type { CalendarDate } from '@madoguchi/kernel';
import type { TopicChange } from '../domain/topic.js';

/** How many recorded calls were about one thing; null counts those of which nobody said. */
export interface TopicCount {
  readonly topic: string | null;
  readonly calls: number;
}

/** Of one Japanese week (from Monday) or month; `start` is its first day, also when the days asked for begin later. */
export type TopicCell = TopicCount & { readonly start: CalendarDate };
export type TopicDay = TopicCount & { readonly day: CalendarDate };
export type DeskTopic = TopicCount & { readonly deskId: string; readonly deskName: string };

export interface CallTopicsView {
  readonly cells: readonly TopicCell[];
  /** What is different from as many days before; null when nothing is but what chance does. */
  readonly change: TopicChange | null;
}
