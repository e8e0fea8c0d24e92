import { z } from 'zod';
import { functionCodes } from '../domain/knowledge.js';

const text = z.string().min(1);
const bilingual = z.strictObject({ ja: text, en: text });
const probability = z.number().min(0).max(1);
const levels = z.record(z.string(), probability);
const factor = z.record(z.string(), z.number().positive());
const range = z
  .tuple([z.number().nonnegative(), z.number().nonnegative()])
  .refine(([low, high]) => low <= high, 'the low end is above the high end');
const rate = z.union([probability, levels]);
const lift = z.union([z.number(), z.record(z.string(), z.number())]);
const factValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]);

export const signalSchema = z.strictObject({
  id: text,
  kind: z.enum(['fact', 'cue']),
  name: bilingual,
  base: levels.refine(
    (base) => Math.abs(Object.values(base).reduce((a, b) => a + b, 0) - 1) < 0.001,
    'base does not sum to 1',
  ),
  mention: probability,
  unmarked: z.string().nullable().default(null),
  deniable: z.boolean(),
  patterns: z.record(
    z.string(),
    z.strictObject({ ja: z.array(text).optional(), en: z.array(text).optional() }),
  ),
});

export const problemSchema = z.strictObject({
  code: text,
  name: bilingual,
  explanation: bilingual,
  prior: z.number().positive(),
  functions: z.partialRecord(z.enum(functionCodes), z.number().positive()),
  rates: z.record(z.string(), rate),
  industries: factor,
  sizes: factor,
});

export const questionSchema = z.strictObject({
  fact: text,
  kind: z.enum(['choice', 'many', 'number']),
  effort: z.number().positive(),
  beforeService: z.boolean(),
  unknown: z.strictObject({ whenYes: probability, whenNo: probability }),
  text: bilingual,
  why: bilingual,
  options: z
    .array(z.strictObject({ value: text, label: bilingual, sets: z.record(z.string(), factValue) }))
    .min(2),
});

export const functionSchema = z.strictObject({
  code: z.enum(functionCodes),
  name: bilingual,
  description: bilingual,
  keepInside: bilingual,
  share: bilingual,
  outsource: bilingual,
  needs: bilingual,
  canGoWrong: bilingual,
  comesBack: bilingual.optional(),
  stepsInstead: z.array(bilingual.extend({ shownBy: z.array(text).min(1).optional() })),
  lifts: z.record(z.string(), lift),
  volumeShare: probability,
  industries: factor,
  sizes: factor,
});

export const policySchema = z.strictObject({
  version: text,
  policy: z.strictObject({
    temper: z.number().positive().max(2),
    sharpness: z.number().positive().max(4),
    doubt: probability.default(0),
    resemblance: z.number().nonnegative().max(1).default(0),
    words: z.number().nonnegative().max(2).default(0),
    corrections: z.number().nonnegative().max(1).default(0),
    misread: probability.default(0.02),
    reader: z
      .strictObject({
        weight: z.number().nonnegative().max(2),
        most: z.number().positive().max(6),
        doubt: probability,
        mistaken: probability,
        own: probability,
      })
      .default({ weight: 1.2, most: 3, doubt: 0.1, mistaken: 0.06, own: 0.1 }),
    maxQuestions: z.int().min(0).max(8),
    worthAsking: z.number().nonnegative(),
    sureEnough: probability,
    curiosity: z.number().nonnegative(),
  }),
  cost: z.strictObject({
    minutesPerInterruption: range,
    hourlyValueMinor: range,
    missedShare: range,
    enquiryShare: range,
    enquiryValueMinor: z.record(z.string(), range).refine((value) => 'default' in value, 'has no default'),
    businessDaysPerMonth: z.int().positive(),
    everyDayPerMonth: z.int().positive(),
    callsPerDayDefault: z.record(z.string(), z.int().positive()),
  }),
  surnames: z.array(text),
});

export const wordingSchema = z.strictObject({
  codes: z.array(z.enum(functionCodes)).length(functionCodes.length),
  learnedFrom: z.int().nonnegative(),
  pieces: z.record(z.string(), z.array(z.tuple([z.int().nonnegative(), z.int()]))),
});

export const conceptSchema = z.strictObject({ id: text, ja: z.array(text).min(1), en: z.array(text).min(1) });

const sparseRow = z.array(z.tuple([z.int().nonnegative(), z.int()]));
const perCode = z.array(z.number()).length(functionCodes.length);
export const learnedSchema = z.strictObject({
  learnedFrom: z.int().nonnegative(),
  codes: z.array(z.enum(functionCodes)).length(functionCodes.length),
  start: perCode,
  pieces: z.record(z.string(), z.tuple([z.int(), sparseRow])),
  features: z.record(z.string(), sparseRow),
  readings: z.record(z.string(), z.strictObject({ mention: probability, misread: probability })),
  answers: z.record(z.string(), z.record(z.string(), perCode)),
});

export const readerSchema = z.strictObject({
  edition: text,
  facts: z.record(z.string(), text),
  measures: z.record(z.enum(functionCodes), text),
});
