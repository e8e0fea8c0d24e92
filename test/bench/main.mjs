// npm run -s bench -- [--json] [--only PART]: every figure beside its floor in the same run, or one part alone:
// list | claims | screens | import | growth | rating | postings | webhooks | check-ups, or money (rating, postings and webhooks).
// --seconds and --rounds say how long and how often the list is asked for.
import { parseArgs } from 'node:util';
import { startPrivateInstance } from '../../apps/local/dist/instance.js';
import { claimsPerSecond } from './claims.mjs';
import { measuredCheckUps } from './check-ups.mjs';
import { growthWithHistory } from './growth.mjs';
import { importedList } from './imports.mjs';
import { publicList } from './list.mjs';
import { memoryMiB } from './memory.mjs';
import { postings, ratedMonth } from './money.mjs';
import { processMs } from './processor-time.mjs';
import { offerToScreen } from './screens.mjs';
import { webhookIngress } from './webhooks.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
});
const say = (text) => values.json || process.stderr.write(`${text}\n`);
const parts = {
  list: () => publicList({ seconds: Number(values.seconds), rounds: Number(values.rounds), say }),
  claims: () => withoutProcesses((env) => claimsPerSecond(env.DATABASE_URL)),
  screens: screensOfTwoApis,
  import: () => withoutProcesses((env) => importedList(env.DATABASE_URL)),
  growth: () => withoutProcesses((env) => growthWithHistory(env.DATABASE_URL)),
  rating: () => withoutProcesses((env) => ratedMonth(env)),
  postings: () => withoutProcesses((env) => postings(env.DATABASE_URL)),
  webhooks: measuredWebhooks,
  'check-ups': checkUpsAtOnce,
};
const money = ['rating', 'postings', 'webhooks'];
const wanted = { undefined: Object.keys(parts), money }[values.only] ?? [values.only];
const result = {};
for (const part of wanted) {
  if (!(part in parts)) throw new RangeError(`--only is one of ${Object.keys(parts).join(', ')}, money.`);
  say(`${part} …`);
  result[part] = await parts[part]();
}
console.log(JSON.stringify(result, null, values.json ? 0 : 2));
process.exit(0);

/** On a database without a running product: nobody else shall work there. */
async function withoutProcesses(measure) {
  const empty = await startPrivateInstance({ workers: 0 });
  try {
    for (const child of empty.children) await child.stop();
    return await measure(empty.env);
  } finally {
    await empty.stop();
  }
}

async function checkUpsAtOnce() {
  const whole = await startPrivateInstance({ workers: 0 });
  try {
    const { pid } = whole.children.find((child) => child.name.startsWith('api'));
    return await measuredCheckUps(whole.url, {
      memoryMiB: () => memoryMiB(pid),
      processorMs: () => processMs(pid),
    });
  } finally {
    await whole.stop();
  }
}

async function screensOfTwoApis() {
  const whole = await startPrivateInstance({ apis: 2 });
  try {
    return await offerToScreen(whole);
  } finally {
    await whole.stop();
  }
}

async function measuredWebhooks() {
  const whole = await startPrivateInstance();
  try {
    await webhookIngress(whole, 3);
    return await webhookIngress(whole);
  } finally {
    await whole.stop();
  }
}
