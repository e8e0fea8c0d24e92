import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { otherMatter } from '../domain/elsewhere.js';
import type { Knowledge } from '../domain/knowledge.js';
import { functionCodes } from '../domain/knowledge.js';
import { levelOf } from '../domain/read-statement.js';
import {
  conceptSchema,
  functionSchema,
  learnedSchema,
  policySchema,
  problemSchema,
  questionSchema,
  readerSchema,
  signalSchema,
  wordingSchema,
} from './schema.js';

/** New check-ups begin with this version; earlier ones stay readable for the sessions that are pinned to them. */
export const currentKnowledgeVersion = 'v3';
const defaultRoot = fileURLToPath(new URL('../../knowledge/', import.meta.url));

export class KnowledgeInvalid extends Error {
  constructor(file: string, line: number | null, detail: string) {
    super(`knowledge base ${file}${line === null ? '' : `, line ${line}`}: ${detail}`);
    this.name = 'KnowledgeInvalid';
  }
}

const lineOf = (source: string, key: string, value: unknown): number | null => {
  if (typeof value !== 'string') return null;
  const at = source.search(
    new RegExp(`"${key}"\\s*:\\s*${JSON.stringify(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  );
  return at < 0 ? null : source.slice(0, at).split('\n').length;
};

/** Where the place of a fault begins: each name of its path is looked for after the one before. */
function lineOfPath(source: string, path: readonly PropertyKey[]): number | null {
  let at = 0;
  for (const name of path) {
    const next = typeof name === 'string' ? source.indexOf(`"${name}"`, at) : -1;
    if (next >= 0) at = next;
  }
  return at === 0 ? null : source.slice(0, at).split('\n').length;
}

function parseFile(file: string, source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /position (\d+)/.exec(message)?.[1];
    const line = position === undefined ? null : source.slice(0, Number(position)).split('\n').length;
    throw new KnowledgeInvalid(file, line, message);
  }
}

function readEntries<T>(
  root: string,
  version: string,
  name: string,
  key: string,
  schema: z.ZodType<T>,
): { entries: T[]; source: string; file: string } {
  const file = `${version}/${name}`;
  const source = readFileSync(`${root}${file}`, 'utf8');
  const raw = parseFile(file, source);
  if (!Array.isArray(raw)) throw new KnowledgeInvalid(file, 1, 'must be a list of entries');
  const seen = new Set<string>();
  const entries = raw.map((value: unknown, index): T => {
    const id =
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    const line = lineOf(source, key, id);
    const result = schema.safeParse(value);
    if (!result.success) {
      const issue = result.error.issues[0];
      throw new KnowledgeInvalid(
        file,
        line,
        `entry ${String(id ?? index)}, ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`,
      );
    }
    if (seen.has(String(id))) throw new KnowledgeInvalid(file, line, `entry ${String(id)} appears twice`);
    seen.add(String(id));
    return result.data;
  });
  return { entries, source, file };
}

const loaded = new Map<string, Knowledge>();

export const knowledgeExists = (version: string): boolean =>
  /^v\d+$/.test(version) && existsSync(`${defaultRoot}${version}/policy.json`);

/** The knowledge base of one version, checked as a whole. Throws KnowledgeInvalid naming file, line and entry. */
export function loadKnowledge(
  version: string = currentKnowledgeVersion,
  root: string = defaultRoot,
): Knowledge {
  const cacheKey = `${root}|${version}`;
  const known = loaded.get(cacheKey);
  if (known) return known;

  const signals = readEntries(root, version, 'signals.json', 'id', signalSchema);
  const problems = readEntries(root, version, 'problems.json', 'code', problemSchema);
  const questions = readEntries(root, version, 'questions.json', 'fact', questionSchema);
  const functions = readEntries(root, version, 'functions.json', 'code', functionSchema);
  const single = <T>(name: string, schema: z.ZodType<T>): T => {
    const file = `${version}/${name}`;
    const source = readFileSync(`${root}${file}`, 'utf8');
    const result = schema.safeParse(parseFile(file, source));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const line = lineOfPath(source, issue?.path ?? []);
    throw new KnowledgeInvalid(file, line, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`);
  };
  const { policy, cost, surnames, version: stated } = single('policy.json', policySchema);
  const optional = <T>(name: string, schema: z.ZodType<T>): T | null =>
    existsSync(`${root}${version}/${name}`) ? single(name, schema) : null;
  const wording = optional('wording.json', wordingSchema);
  const learned = optional('learned.json', learnedSchema);
  const reader = optional('reader.json', readerSchema);
  const concepts = existsSync(`${root}${version}/concepts.json`)
    ? readEntries(root, version, 'concepts.json', 'id', conceptSchema).entries
    : [];

  const signalById = new Map(signals.entries.map((signal) => [signal.id, signal]));
  const refuse = (part: { file: string; source: string }, key: string, id: string, detail: string): never => {
    throw new KnowledgeInvalid(part.file, lineOf(part.source, key, id), `entry ${id}: ${detail}`);
  };
  for (const signal of signals.entries)
    for (const [level, byLanguage] of Object.entries(signal.patterns)) {
      if (!(level in signal.base)) refuse(signals, 'id', signal.id, `pattern for unknown level "${level}"`);
      for (const pattern of [...(byLanguage.ja ?? []), ...(byLanguage.en ?? [])])
        try {
          new RegExp(pattern, 'u');
        } catch {
          refuse(signals, 'id', signal.id, `pattern ${pattern} is not a regular expression`);
        }
    }
  const checkLevels = (
    part: { file: string; source: string },
    id: string,
    table: Readonly<Record<string, unknown>>,
  ): void => {
    for (const [name, value] of Object.entries(table)) {
      const signal = signalById.get(name) ?? refuse(part, 'code', id, `unknown signal "${name}"`);
      if (typeof value === 'object' && value !== null)
        for (const level of Object.keys(value))
          if (!(level in signal.base)) refuse(part, 'code', id, `signal "${name}" has no level "${level}"`);
      if (typeof value === 'number' && !('yes' in signal.base))
        refuse(part, 'code', id, `signal "${name}" needs a level for its number`);
    }
  };
  for (const problem of problems.entries) checkLevels(problems, problem.code, problem.rates);
  for (const entry of functions.entries) checkLevels(functions, entry.code, entry.lifts);
  for (const { code, stepsInstead } of functions.entries)
    for (const name of stepsInstead.flatMap(({ shownBy }) => shownBy ?? []))
      if (!signalById.has(name)) refuse(functions, 'code', code, `step for unknown signal "${name}"`);
  for (const question of questions.entries)
    if (signalById.get(question.fact)?.kind !== 'fact')
      refuse(questions, 'fact', question.fact, 'asks about something that is not a fact');
  for (const { fact, options } of questions.entries)
    for (const [name, value] of options.flatMap(({ sets }) => Object.entries(sets))) {
      if (name === otherMatter) continue;
      const signal = signalById.get(name) ?? refuse(questions, 'fact', fact, `sets unknown signal "${name}"`);
      const level = levelOf(name, value);
      if (level === null || !(level in signal.base))
        refuse(questions, 'fact', fact, `sets "${name}" to "${String(value)}", which is no level of it`);
    }
  for (const code of functionCodes)
    if (!functions.entries.some((entry) => entry.code === code))
      throw new KnowledgeInvalid(functions.file, null, `function ${code} is missing`);

  for (const fact of Object.keys(reader?.facts ?? {}))
    if (signalById.get(fact)?.kind !== 'fact')
      throw new KnowledgeInvalid(`${version}/reader.json`, null, `"${fact}" is not a fact`);

  const knowledge: Knowledge = {
    version: stated,
    reader,
    wording,
    concepts,
    learned,
    signals: signals.entries as Knowledge['signals'],
    problems: problems.entries,
    questions: questions.entries,
    functions: functions.entries,
    policy,
    cost,
    surnames,
  };
  loaded.set(cacheKey, knowledge);
  return knowledge;
}
