import { Chance } from '../simulate/chance.js';

/** What a seed decides: the same questions get the same answers on every machine. */
export class Draw {
  private readonly chance: Chance;

  constructor(seed: number) {
    this.chance = new Chance(seed);
  }

  /** From 0 up to, but never, 1. */
  share(): number {
    return this.chance.next();
  }

  /** A whole number from 0 up to, but never, the limit. */
  below(limit: number): number {
    return Math.floor(this.chance.next() * limit);
  }

  happens(share: number): boolean {
    return this.chance.next() < share;
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}
