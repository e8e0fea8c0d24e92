// How fast signed webhooks are taken in at 200 a second: from the request to the answer, when the event is stored and its job is queued.
import autocannon from 'autocannon';
import pg from 'pg';
import Stripe from 'stripe';

const PER_SECOND = 200;

/** @param instance a running product; a worker may work the events off meanwhile. */
export async function webhookIngress(instance, seconds = 10) {
  const signer = new Stripe('sk_test_emulator_bench');
  const secret = instance.env.STRIPE_WEBHOOK_SECRET;
  const run = crypto.randomUUID().slice(0, 8);
  let sent = 0;
  const next = () => {
    const payload = JSON.stringify({
      id: `evt_bench_${run}_${(sent += 1)}`,
      object: 'event',
      api_version: '2026-10-28.endive',
      created: Math.floor(Date.now() / 1000),
      livemode: false,
      type: 'customer.updated',
      data: { object: { id: `cus_bench_${sent}`, object: 'customer', name: '測定商店'.repeat(20) } },
    });
    return { payload, signature: signer.webhooks.generateTestHeaderString({ payload, secret }) };
  };
  const times = [];
  const load = autocannon({
    url: `${instance.url}/stripe/webhooks`,
    connections: 10,
    overallRate: PER_SECOND,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { payload, signature } = next();
          return {
            ...request,
            body: payload,
            headers: { 'content-type': 'application/json', 'stripe-signature': signature },
          };
        },
      },
    ],
  });
  load.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const result = await load;
  if (result.non2xx || result.errors)
    throw new Error(`${result.non2xx} webhooks refused, ${result.errors} failed`);
  times.sort((a, b) => a - b);
  return {
    perSecond: Math.round(times.length / seconds),
    answered: times.length,
    stored: await stored(instance.databaseUrl, run),
    p50Ms: times[Math.floor(times.length * 0.5)],
    p95Ms: times[Math.floor(times.length * 0.95)],
  };
}

async function stored(databaseUrl, run) {
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const { rows } = await owner.query(
    'SELECT count(*)::int AS count FROM billing.stripe_event WHERE starts_with(id, $1)',
    [`evt_bench_${run}_`],
  );
  await owner.end();
  return rows[0].count;
}
