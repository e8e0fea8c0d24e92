// Fills 5,000 contracts with 1,000,000 units of one month, straight in SQL: what is measured is rating them.
// Calls themselves are left out: rating asks them only whether one is unfinished, by an index that holds only such ones.
const issuer = '00000000-0000-4000-8000-000000000001';
const producer = '00000000-0000-4000-8000-000000000002';
const operator = '00000000-0000-4000-8000-000000000003';

/** @param {import('pg').Client} owner connected as the owner of the database. */
export async function fillMonth(owner, contracts, units) {
  await owner.query('SET session_replication_role = replica');
  await owner.query(`
    INSERT INTO identity.company (id, kind, name, registration_number, created_at) VALUES
      ('${issuer}', 'platform', '測定窓口', 'T7000012050002', now()),
      ('${producer}', 'producer', '測定工房', NULL, now()),
      ('${operator}', 'operator', '測定コール', NULL, now())`);
  await owner.query(
    `INSERT INTO identity.company (id, kind, name, created_at)
     SELECT ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, 'client', '測定商店' || n, now() FROM generate_series(1, $1::int) n`,
    [contracts],
  );
  await owner.query(`
    INSERT INTO billing.client_account (client_id, stripe_customer_id, payment_method_id, created_at)
    SELECT id, 'cus_' || id, 'pm_' || id, now() FROM identity.company WHERE kind = 'client'`);
  await owner.query(
    `INSERT INTO contracting.contract (id, number, quote_id, status, client_id, producer_id, operator_id, bundle_id, version_id, terms, starts_on,
       signed_at, activated_at)
     SELECT ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid, 'C-2026-' || lpad(n::text, 5, '0'), gen_random_uuid(), 'active',
       ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, '${producer}', '${operator}', gen_random_uuid(), gen_random_uuid(), $2,
       CASE WHEN n % 10 = 0 THEN date '2026-11-16' ELSE date '2026-10-01' END, now(), now()
     FROM generate_series(1, $1::int) n`,
    [contracts, JSON.stringify(terms)],
  );
  // A fifth is free; every tenth contract began in the middle of the month.
  await owner.query(
    `INSERT INTO fulfilment.usage_record (interaction_id, desk_id, contract_id, client_id, producer_id, operator_id, kind, outcome, occurred_at,
       occurred_on, seconds, billable, rule)
     SELECT gen_random_uuid(), '${operator}', ('00000000-0000-4000-a000-' || lpad(n::text, 12, '0'))::uuid,
       ('00000000-0000-4000-9000-' || lpad(n::text, 12, '0'))::uuid, '${producer}', '${operator}', 'call',
       CASE WHEN k % 5 = 0 THEN 'spam' ELSE 'answered' END, at, (at AT TIME ZONE 'Asia/Tokyo')::date, 60 + k % 100, k % 5 <> 0,
       CASE WHEN k % 5 = 0 THEN 'spam_free' ELSE 'answered_counts' END
     FROM generate_series(1, $2::int / $1::int) k, generate_series(1, $1::int) n,
       LATERAL (SELECT timestamptz '2026-11-16T09:00:00+09:00' + (k % 14) * interval '1 day' + (n % 480) * interval '1 minute' AS at) t`,
    [contracts, units],
  );
  // One in a thousand was objected to, and the objection accepted.
  await owner.query(`
    INSERT INTO fulfilment.usage_correction SELECT id, gen_random_uuid(), contract_id, client_id, producer_id, operator_id, kind, occurred_on, now()
    FROM fulfilment.usage_record WHERE billable AND hashtext(id::text) % 1000 = 0`);
  await owner.query('SET session_replication_role = origin');
  await owner.query('SELECT fulfilment.recount_usage()');
  await owner.query('VACUUM ANALYZE');
}

const party = (name) => ({ id: issuer, name, address: null });
const terms = {
  client: party('測定商店'),
  platform: party('測定窓口'),
  producer: party('測定工房'),
  operator: party('測定コール'),
  bundleName: '測定の窓口',
  capacityPerMonth: 500,
  functions: [{ code: 'secretary_answering', name: '秘書電話', description: '電話に出ます' }],
  hours: '平日 9:00–18:00',
  serviceHours: {
    spans: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '09:00', closesAt: '18:00' })),
    closedOnHolidays: true,
    note: null,
  },
  languages: ['ja'],
  plan: {
    id: issuer,
    name: '標準',
    baseMinor: 29_800,
    includedUnits: 100,
    overageMinor: 0,
    overageTiers: {
      mode: 'graduated',
      steps: [
        { upTo: 30, unitPrice: '220.5' },
        { upTo: null, unitPrice: '180' },
      ],
    },
    successFeeMinor: 15_000,
    initialFeeMinor: 20_000,
    minimumMinor: 0,
    minimumTermMonths: 1,
    noticeDays: 30,
  },
  shares: { platformBps: 1_500, producerBps: 2_500, operatorBps: 6_000 },
};
