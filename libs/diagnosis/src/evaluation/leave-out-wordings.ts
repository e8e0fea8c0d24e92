import type { Knowledge, Language, Signal } from '../domain/knowledge.js';
import { normalise } from '../domain/text.js';

/** An expression found in fewer texts than this, the judged one aside, may have been written for the judged one. */
const leastOthers = 3;

/** The alternatives of an expression that stand side by side at its top level: each may have been added for another text. */
export function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let [depth, start, inClass] = [0, 0, false];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, source.slice(start)];
}

const compiled = (language: Language, source: string): RegExp =>
  language === 'ja' ? new RegExp(source, 'u') : new RegExp(`\\b(?:${source})`, 'iu');

/**
 * For wordings that were written with the judged texts at hand: gives, per text, the knowledge base without the expressions
 * that find something in it and in next to no other text. What is left was in use before or is common speech.
 */
export function leaveOutWordings(
  knowledge: Knowledge,
  others: readonly string[],
  judged: readonly string[],
): (statement: string) => Knowledge {
  const [texts, own] = [others, judged].map((group) => group.map((text) => normalise(text).text));
  const foundOnlyIn = new Map<string, Set<string>>();
  const split = (language: Language, sources: readonly string[] = []): string[] => {
    const parts = sources.flatMap(alternativesOf);
    for (const part of parts) {
      const key = `${language}|${part}`;
      if (foundOnlyIn.has(key)) continue;
      const expression = compiled(language, part);
      const found = [...(texts ?? []), ...(own ?? [])].filter((text) => expression.test(text));
      foundOnlyIn.set(key, new Set(found.length <= leastOthers ? found : []));
    }
    return parts;
  };
  const signals = knowledge.signals.map((signal): Signal => ({
    ...signal,
    patterns: Object.fromEntries(
      Object.entries(signal.patterns).map(([level, { ja, en }]) => [
        level,
        { ja: split('ja', ja), en: split('en', en) },
      ]),
    ),
  }));
  return (statement) => {
    const { text } = normalise(statement);
    const kept = (language: Language, sources: readonly string[] = []): string[] =>
      sources.filter((source) => !foundOnlyIn.get(`${language}|${source}`)?.has(text));
    return {
      ...knowledge,
      signals: signals.map((signal) => ({
        ...signal,
        patterns: Object.fromEntries(
          Object.entries(signal.patterns).map(([level, { ja, en }]) => [
            level,
            { ja: kept('ja', ja), en: kept('en', en) },
          ]),
        ),
      })),
    };
  };
}
