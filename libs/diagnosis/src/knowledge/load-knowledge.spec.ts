import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionCodes } from '../domain/knowledge.js';
import { loadKnowledge } from './load-knowledge.js';

const original = fileURLToPath(new URL('../../knowledge/', import.meta.url));

describe('the knowledge base', () => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  const damaged = (file: string, change: (text: string) => string): string => {
    const folder = `${mkdtempSync(join(tmpdir(), 'knowledge-'))}/`;
    folders.push(folder);
    cpSync(original, folder, { recursive: true });
    const path = join(folder, 'v3', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return folder;
  };

  it('knows every function, each reachable from some problem, and says everything in both languages', () => {
    const knowledge = loadKnowledge();
    expect(knowledge.functions.map(({ code }) => code).sort()).toEqual([...functionCodes].sort());
    const reachable = new Set(knowledge.problems.flatMap(({ functions }) => Object.keys(functions)));
    for (const code of functionCodes) expect(reachable).toContain(code);
    const texts: string[] = [];
    JSON.stringify(knowledge, (key, value: unknown) => {
      if (key === 'en' && typeof value === 'string') texts.push(value);
      return value;
    });
    for (const text of texts) expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
  });

  it.each([
    [
      'problems.json',
      (text: string) => text.replace('"missed_calls"', '"mised_calls"'),
      /v3\/problems\.json, line \d+: entry owner_away: unknown signal "mised_calls"/,
    ],
    [
      'problems.json',
      (text: string) => text.replace(/"prior": 0\.06/, '"prior": -1'),
      /v3\/problems\.json, line \d+: entry owner_away, prior/,
    ],
    [
      'signals.json',
      (text: string) => text.replace('架電', '架電(')!,
      /v3\/signals\.json, line \d+: entry direction: pattern .* is not a regular expression/,
    ],
    [
      'reader.json',
      (text: string) => text.replace(/"no_outsourcing": "[^"]*"/, '"no_outsourcing": 3'),
      /v3\/reader\.json, line (?!1:)\d+: measures\.no_outsourcing/,
    ],
    [
      'questions.json',
      (text: string) => text.replace('"accepts_machine": true', '"accept_machine": true'),
      /v3\/questions\.json, line \d+: entry wants_inhouse: sets unknown signal "accept_machine"/,
    ],
    [
      'questions.json',
      (text: string) => text.replace('"hours_needed": "evenings"', '"hours_needed": "evening"'),
      /v3\/questions\.json, line \d+: entry hours_needed: sets "hours_needed" to "evening"/,
    ],
    ['questions.json', (text: string) => text.slice(0, -20), /v3\/questions\.json/],
    [
      'functions.json',
      (text: string) => text.replace('"phone_survey"', '"phone_surveys"'),
      /v3\/functions\.json, line \d+: entry phone_surveys, code/,
    ],
    [
      'policy.json',
      (text: string) => text.replace('"maxQuestions": 8', '"maxQuestions": 80'),
      /v3\/policy\.json, line (?!1:)\d+: policy\.maxQuestions/,
    ],
    [
      'concepts.json',
      (text: string) => text.replace('"id": "night"', '"id": "weekend"'),
      /v3\/concepts\.json, line \d+: entry weekend appears twice/,
    ],
    [
      'learned.json',
      (text: string) => text.replace('"learnedFrom": ', '"learnedFrom": -'),
      /v3\/learned\.json, line \d+: learnedFrom/,
    ],
  ])('refuses a damaged %s and names the place', (file, change, message) => {
    expect(() => loadKnowledge('v3', damaged(file, change))).toThrow(message);
  });
});
