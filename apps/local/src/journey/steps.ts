import { HOUR_MS, startOfDay, type CalendarDate } from '@madoguchi/kernel';

/** One line of the journey's story. `detail` is for a person; the rest of the record is for a machine. */
export interface Step {
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly detail?: string;
  readonly error?: string;
}

export type Listener = (step: Step) => void;

/** Times each step and tells the listener; a failing step ends the journey. */
export class Steps {
  constructor(private readonly tell: Listener) {}

  async run<T>(step: string, work: () => Promise<T>, detail: (result: T) => string = () => ''): Promise<T> {
    const startedAt = performance.now();
    const elapsed = () => Number((performance.now() - startedAt).toFixed(1));
    try {
      const result = await work();
      this.tell({ step, ok: true, ms: elapsed(), detail: detail(result) });
      return result;
    } catch (error) {
      this.tell({ step, ok: false, ms: elapsed(), error: (error as Error).message });
      throw error;
    }
  }
}

/** A promise of the product that the journey checks on the way. */
export function hold(truth: boolean, sentence: string): void {
  if (!truth) throw new Error(sentence);
}

/** An hour of a day in Japan, as ISO text. */
export const hourOf = (date: CalendarDate, hour: number): string =>
  new Date(startOfDay(date).getTime() + hour * HOUR_MS).toISOString();
