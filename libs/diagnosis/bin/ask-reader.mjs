// For `diagnose:evaluate -- --reader`: asks the endpoint of READER_URL, READER_MODEL and READER_KEY about one case after another,
// with the product's own adapter and rules, and writes each answer as it came.
import { writeFileSync, appendFileSync } from 'node:fs';
import { z } from 'zod';

const { readerSettings, readerVariables } = await import('../../platform/src/config/reader-settings.ts');
const { ChatCompletionsReader } = await import('../src/gateways/chat-completions-reader.ts');
const { believe } = await import('../src/domain/language-reading.ts');
const { maskPersonalData } = await import('../src/domain/mask.ts');

export async function askReader({ knowledge, cases, file, fail }) {
  let settings;
  try {
    const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
    settings = readerSettings(z.object(readerVariables).parse({ READER_NAME: 'evaluation', ...present }));
  } catch (error) {
    fail(error.message);
  }
  if (!settings) fail('say whom to ask: READER_URL and READER_MODEL');
  const failures = [];
  let inARow = 0;
  const patient = { ...settings, perHour: Number.MAX_SAFE_INTEGER };
  const reader = new ChatCompletionsReader(patient, knowledge, (why) => failures.push(why));
  if (file) writeFileSync(file, '');
  const readings = new Map();
  for (const { id, lang, industry, employees, statement } of cases) {
    const masked = maskPersonalData(statement, knowledge.surnames);
    const answer = await reader.read({ statement: masked, language: lang, industry, employees });
    inARow = answer === null ? inARow + 1 : 0;
    if (inARow === 3) fail(`the reader does not answer (${failures.at(-1)}), last asked about ${id}`);
    readings.set(id, believe(knowledge, statement, answer));
    if (file && answer !== null) appendFileSync(file, `${JSON.stringify({ ...answer, id })}\n`);
  }
  if (failures.length > 0)
    process.stderr.write(
      `diagnose:evaluate: no answer for ${failures.length} of ${cases.length}: ${[...new Set(failures)].join(', ')}\n`,
    );
  return readings;
}
