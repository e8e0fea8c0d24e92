/** Load of a queue in which callers lose patience; all times in seconds. */
export interface Load {
  readonly arrivalsPerSecond: number;
  /** Mean time an agent is occupied by one call, wrap-up included. */
  readonly handleSeconds: number;
  readonly patienceSeconds: number;
  readonly agents: number;
}

export interface Expectation {
  /** Share of callers who give up. */
  readonly abandonment: number;
  /** Mean wait of those who are answered. */
  readonly averageSpeedOfAnswerSeconds: number;
  /** As the live floor defines it: answered in time ÷ (answered + abandoned after the short time). */
  readonly serviceLevel: number;
  readonly occupancy: number;
}

/** Of the walk, per mean time between two changes when they come fastest. */
const STEPS_PER_CHANGE = 20;

/**
 * M/M/n+M in the long run (Palm 1957; Garnett, Mandelbaum, Reiman 2002). Who arrives finds a number of callers ahead, by the steady
 * state (Poisson arrivals see time averages); from there the wait is a walk down that queue, in which the caller may give up at each
 * moment. The walk is integrated in small steps instead of by incomplete gamma functions.
 */
export function erlangA(load: Load, answerWithinSeconds: number, shortAbandonSeconds: number): Expectation {
  const { agents, arrivalsPerSecond, handleSeconds, patienceSeconds } = load;
  const [mu, theta] = [1 / handleSeconds, 1 / patienceSeconds];
  const found = steadyState(load);
  const atOnce = found.slice(0, agents).reduce((sum, p) => sum + p, 0);
  // waiting[k]: the chance that a caller still waits with k others ahead.
  let waiting = found.slice(agents);
  const leave = waiting.map((_, ahead) => agents * mu + ahead * theta);
  const dt = 1 / ((Math.max(...leave) + theta) * STEPS_PER_CHANGE);
  let [answered, waited, inTime, shortGivenUp, givenUp] = [atOnce, 0, atOnce, 0, 0];
  for (let at = 0; total(waiting) > 1e-9; at += dt) {
    const served = waiting[0]! * leave[0]! * dt;
    const lost = total(waiting) * theta * dt;
    answered += served;
    waited += served * (at + dt / 2);
    givenUp += lost;
    if (at + dt / 2 <= answerWithinSeconds) inTime += served;
    if (at + dt / 2 <= shortAbandonSeconds) shortGivenUp += lost;
    waiting = waiting.map(
      (p, ahead) =>
        p * (1 - (leave[ahead]! + theta) * dt) + (waiting[ahead + 1] ?? 0) * (leave[ahead + 1] ?? 0) * dt,
    );
  }
  return {
    abandonment: givenUp,
    averageSpeedOfAnswerSeconds: waited / answered,
    serviceLevel: inTime / (answered + givenUp - shortGivenUp),
    occupancy: (arrivalsPerSecond * answered) / (agents * mu),
  };
}

const total = (chances: readonly number[]) => chances.reduce((sum, p) => sum + p, 0);

/** The chance of each number of callers in the house, as far as it matters. */
function steadyState({ agents, arrivalsPerSecond, handleSeconds, patienceSeconds }: Load): number[] {
  const weights = [1];
  for (let n = 1; n <= agents || weights.at(-1)! > Math.max(...weights) * 1e-12; n += 1) {
    const leave = Math.min(n, agents) / handleSeconds + Math.max(0, n - agents) / patienceSeconds;
    weights.push((weights.at(-1)! * arrivalsPerSecond) / leave);
  }
  const sum = total(weights);
  return weights.map((weight) => weight / sum);
}
