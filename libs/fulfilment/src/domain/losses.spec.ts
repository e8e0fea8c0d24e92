import { Losses } from './losses.js';

const second = 1_000;

describe('losses', () => {
  let losses: Losses;
  let now: number;
  const look = (times: number) => {
    for (let i = 0; i < times; i += 1) losses.looked((now += second));
  };
  const count = () => losses.count(now);

  beforeEach(() => {
    losses = new Losses();
    now = 1_000_000;
  });

  it('do not count before the first look, nor for a minute after it', () => {
    expect(count()).toBe(false);
    look(61);
    expect(count()).toBe(false);
    look(1);
    expect(count()).toBe(true);
  });

  it('do not count for a minute after the database was away for 70 seconds', () => {
    look(120);
    now += 70 * second;
    // Asked by what waited for the database, before the first look succeeds again.
    expect(count()).toBe(false);
    look(61);
    expect(count()).toBe(false);
    look(1);
    expect(count()).toBe(true);
  });

  it('count on when a single look fails', () => {
    look(120);
    now += 3 * second;
    look(1);
    expect(count()).toBe(true);
  });
});
