import type { SlotsQuery } from '../../graphql/generated/graphql';
import { japanField } from '../desk/japan-time';

export type Slot = SlotsQuery['slots'][number];

const timeOf = (ms: number) => japanField(ms).slice(11);
export const spanOf = ({ startsAt, minutes }: Slot) => {
  const from = Date.parse(startsAt);
  return { from: timeOf(from), until: timeOf(from + minutes * 60_000) };
};

export const hasRoom = ({ booked, capacity }: Slot) => booked < capacity;

/** In the order of the calendar; each day once. */
export const byDay = (slots: readonly Slot[]): [day: string, slots: Slot[]][] => {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = japanField(Date.parse(slot.startsAt)).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days];
};
