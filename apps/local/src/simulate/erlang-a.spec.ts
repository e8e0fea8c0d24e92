import { erlangA } from './erlang-a.js';

describe('Erlang A', () => {
  it('is a queue without waiting when there are as many agents as callers can be', () => {
    const quiet = erlangA(
      { agents: 50, arrivalsPerSecond: 0.01, handleSeconds: 100, patienceSeconds: 60 },
      20,
      5,
    );
    expect(quiet.serviceLevel).toBeCloseTo(1, 6);
    expect(quiet.abandonment).toBeCloseTo(0, 6);
    expect(quiet.occupancy).toBeCloseTo(0.02, 6);
  });

  it('follows Erlang C when nobody ever gives up: 100 calls in 30 minutes of 180 s need 14 agents for 88.8 % in 20 s', () => {
    const load = { agents: 14, arrivalsPerSecond: 100 / 1800, handleSeconds: 180, patienceSeconds: 1e9 };
    const { serviceLevel, averageSpeedOfAnswerSeconds, abandonment } = erlangA(load, 20, 5);
    expect(serviceLevel).toBeCloseTo(0.888, 2);
    expect(averageSpeedOfAnswerSeconds).toBeGreaterThan(5);
    expect(abandonment).toBeCloseTo(0, 5);
  });

  it('counts nobody twice: with one agent and patience as long as a call, arrivals balance answers and losses', () => {
    // With equal rates the house is M/M/∞ with mean λ/μ = 1: P(0) = 1/e, and the agent works 1 − 1/e of the time.
    const load = { agents: 1, arrivalsPerSecond: 1 / 60, handleSeconds: 60, patienceSeconds: 60 };
    const { occupancy, abandonment } = erlangA(load, 20, 5);
    expect(occupancy).toBeCloseTo(1 - Math.exp(-1), 3);
    expect(abandonment).toBeCloseTo(Math.exp(-1), 3);
  });
});
