// An operator with desks and ready agents, straight in SQL: what is measured is what happens there.
export const OPERATOR = '00000000-0000-4000-8000-00000000000a';
export const CLIENT = '00000000-0000-4000-8000-00000000000b';
const PRODUCER = '00000000-0000-4000-8000-00000000000c';

/** @param {import('pg').Pool} owner past every wall. */
export async function openMeasuredFloor(owner, { desks = 1, agents }) {
  await owner.query(`
    INSERT INTO identity.company (id, kind, name, created_at) VALUES ('${OPERATOR}', 'operator', '測定コール', now()),
      ('${CLIENT}', 'client', '測定商店', now()), ('${PRODUCER}', 'producer', '測定工房', now());
    INSERT INTO fulfilment.desk (contract_id, client_id, producer_id, operator_id, report_language, name, greeting, hours, closed_on_holidays,
        script, knowledge, report_emails, rules, created_at, updated_at)
      SELECT gen_random_uuid(), '${CLIENT}', '${PRODUCER}', '${OPERATOR}', 'ja', '測定の窓口' || n, 'はい', '[]', false, '[]', '[]', '{}', '{}', now(), now()
      FROM generate_series(1, ${desks}) n;
    INSERT INTO fulfilment.presence (operator_id, person_id, presence, since, idle_since)
      SELECT '${OPERATOR}', 'agent-' || n, 'ready', now(), now() - n * interval '1 second' FROM generate_series(1, ${agents}) n;
    INSERT INTO fulfilment.agent_line (operator_id, person_id, seen_at)
      SELECT '${OPERATOR}', 'agent-' || n, now() + interval '1 day' FROM generate_series(1, ${agents}) n`);
}
