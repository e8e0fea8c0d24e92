/** One example: the features it shows (sorted, by index) with their values, and the share of each class in its outcome. */
export interface Example {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly targets: Float64Array;
  /** Log-odds of each class that are settled beforehand: only what they leave open is learned. */
  readonly settled: Float64Array;
  /** How much the example counts; the mean over all examples is 1. */
  readonly weight: number;
}

export interface FitOptions {
  /** Strength of the pull of every weight towards zero. */
  readonly pull: number;
  readonly rounds: number;
}

/** Weights of a linear model, row by feature; the last row holds the intercepts. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly classes: number;
  readonly features: number;
}

/** Scores become probabilities of classes that exclude each other. */
function asChances(scores: Float64Array): void {
  let top = -Infinity;
  for (const score of scores) top = Math.max(top, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) sum += scores[k] = Math.exp(scores[k]! - top);
  for (let k = 0; k < scores.length; k += 1) scores[k]! /= sum;
}

export function scoresOf(fitted: Fitted, { features, values, settled }: Example): Float64Array {
  const { weights, classes } = fitted;
  const scores = settled.slice();
  for (let k = 0; k < classes; k += 1) scores[k]! += weights[fitted.features * classes + k]!;
  features.forEach((feature, at) => {
    const value = values[at] ?? 0;
    for (let k = 0; k < classes; k += 1) scores[k]! += value * weights[feature * classes + k]!;
  });
  return scores;
}

/** How far one step may go along each feature: rare features take long steps, and yet no step overshoots. */
function safeSteps(examples: readonly Example[], features: number, pull: number): Float64Array {
  const steepness = new Float64Array(features + 1);
  for (const { features: shown, values, weight } of examples) {
    const length = values.reduce((sum, value) => sum + Math.abs(value), 1);
    shown.forEach((feature, at) => (steepness[feature]! += weight * Math.abs(values[at]!) * length));
    steepness[features]! += weight * length;
  }
  return steepness.map((sum, feature) => 1 / (sum / examples.length / 2 + (feature < features ? pull : 0)));
}

/**
 * Logistic regression with a quadratic pull, by accelerated gradient steps from zero: no chance, no order, the same
 * examples always give the same weights.
 */
export function fit(
  examples: readonly Example[],
  features: number,
  classes: number,
  options: FitOptions,
): Fitted {
  const size = (features + 1) * classes;
  let weights = new Float64Array(size);
  const ahead = new Float64Array(size);
  const gradient = new Float64Array(size);
  const steps = safeSteps(examples, features, options.pull);
  let momentum = 1;
  for (let round = 0; round < options.rounds; round += 1) {
    gradient.fill(0);
    addMisses({ weights: ahead, classes, features }, examples, gradient);
    const next = new Float64Array(size);
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const drift = (momentum - 1) / nextMomentum;
    for (let i = 0; i < size; i += 1) {
      const feature = Math.floor(i / classes);
      const pull = feature < features ? options.pull * ahead[i]! : 0;
      next[i] = ahead[i]! - steps[feature]! * (gradient[i]! / examples.length + pull);
      ahead[i] = next[i]! + drift * (next[i]! - weights[i]!);
    }
    weights = next;
    momentum = nextMomentum;
  }
  return { weights, classes, features };
}

/** Adds to the gradient by how much each example is missed. */
function addMisses(here: Fitted, examples: readonly Example[], gradient: Float64Array): void {
  const { classes, features } = here;
  for (const example of examples) {
    const { features: shown, values, targets, weight } = example;
    const miss = scoresOf(here, example);
    asChances(miss);
    for (let k = 0; k < classes; k += 1) {
      miss[k] = weight * (miss[k]! - targets[k]!);
      gradient[features * classes + k]! += miss[k]!;
    }
    for (let at = 0; at < shown.length; at += 1) {
      const value = values[at]!;
      const row = shown[at]! * classes;
      for (let k = 0; k < classes; k += 1) gradient[row + k]! += value * miss[k]!;
    }
  }
}
