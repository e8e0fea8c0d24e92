import { z } from 'zod';
import type { FactValue } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';

const schema = z.object({
  id: z.string().min(1),
  lang: z.enum(['ja', 'en']),
  industry: z.string().nullable().default(null),
  employees: z.number().nonnegative().nullable().default(null),
  statement: z.string().min(1),
  facts: z
    .record(z.string(), z.union([z.boolean(), z.number(), z.string(), z.array(z.string())]))
    .default({}),
  adopted: z.array(z.enum(functionCodes)).min(1),
  scene: z.string().optional(),
});

export interface EvaluationCase {
  readonly id: string;
  readonly lang: 'ja' | 'en';
  readonly industry: string | null;
  readonly employees: number | null;
  readonly statement: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly adopted: readonly (typeof functionCodes)[number][];
  /** Another statement that tells the same scene, mostly in the other language. */
  readonly scene?: string | undefined;
}

export class CasesInvalid extends Error {}

/** One case per line. Throws CasesInvalid naming the line and the field. */
export function parseCases(source: string): EvaluationCase[] {
  const cases: EvaluationCase[] = [];
  const ids = new Set<string>();
  source.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line.replace(/^\uFEFF/, ''));
    } catch {
      throw new CasesInvalid(`line ${index + 1}: not valid JSON`);
    }
    const result = schema.safeParse(value);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new CasesInvalid(
        `line ${index + 1}: field "${issue?.path.join('.') ?? ''}": ${issue?.message ?? 'invalid'}`,
      );
    }
    if (ids.has(result.data.id))
      throw new CasesInvalid(`line ${index + 1}: field "id": ${result.data.id} appears twice`);
    ids.add(result.data.id);
    cases.push(result.data);
  });
  if (cases.length === 0) throw new CasesInvalid('line 1: the file holds no case');
  return cases;
}
