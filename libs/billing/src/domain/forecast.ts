/** How many more units the rest of the month may bring. Whole units, low ≤ likely ≤ high. */
export interface UnitForecast {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

const Z_80_PERCENT = 1.2816;

/**
 * Calls arrive independently: the rate so far is carried over the remaining days, and the spread of a Poisson count whose
 * rate is itself only estimated is `μ × whole ÷ elapsed`. Low and high hold eight months out of ten.
 * @param elapsedDays days of the period already (partly) lived through, at least 0
 */
export function forecastUnits(
  soFar: number,
  elapsedDays: number,
  daysInPeriod: number,
  usual: number | null = null,
): UnitForecast {
  const remainingDays = daysInPeriod > elapsedDays ? daysInPeriod - elapsedDays : 0;
  if (remainingDays === 0) return { low: soFar, likely: soFar, high: soFar };
  // Before anything is known the usual volume of the plan stands in, weighed like three days of observation.
  const priorDays = usual === null ? 0 : 3;
  const weightDays = elapsedDays + priorDays;
  const seen = soFar + (usual === null ? 0 : (usual / daysInPeriod) * priorDays);
  if (weightDays === 0) return { low: soFar, likely: soFar, high: soFar };
  const more = (seen / weightDays) * remainingDays;
  const spread = Z_80_PERCENT * Math.sqrt(more * (1 + remainingDays / weightDays));
  const likely = soFar + Math.trunc(more + 0.5);
  return {
    low: soFar + Math.floor(more > spread ? more - spread : 0),
    likely,
    high: soFar + Math.ceil(more + spread),
  };
}
