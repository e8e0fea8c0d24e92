import type { Learned } from '../domain/knowledge.js';

/** One line per entry, so that a change of the statements can be reviewed. */
export function printLearned(learned: Learned): string {
  const lines = (table: Readonly<Record<string, unknown>>): string =>
    `{\n${Object.entries(table)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(',\n')}\n  }`;
  return `{
  "learnedFrom": ${learned.learnedFrom},
  "codes": ${JSON.stringify(learned.codes)},
  "start": ${JSON.stringify(learned.start)},
  "readings": ${lines(learned.readings)},
  "answers": ${lines(learned.answers)},
  "features": ${lines(learned.features)},
  "pieces": ${lines(learned.pieces)}
}
`;
}
