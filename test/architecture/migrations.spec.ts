import { hoursFromWords } from '@madoguchi/kernel';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { randomUUID } from 'node:crypto';
import { SlotsApart1764000008300 } from '../../migrations/1764000008300-slots-apart.js';
import { AnsweredColleague1764000008950 } from '../../migrations/1764000008950-answered-colleague.js';
import { CommandsNobodySends1764000012500 } from '../../migrations/1764000012500-commands-nobody-sends.js';
import { sourceFiles, textOf } from './source-files.js';
import { HoursAsData1764000009500 } from '../../migrations/1764000009500-hours-as-data.js';

/** What a migration does with rows that were written before it. */
describe('slots that overlapped before they could not', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.owner.query(
      `ALTER TABLE fulfilment.slot DROP CONSTRAINT slots_of_a_desk_do_not_overlap, DROP CONSTRAINT nobody_is_promised_twice, DROP COLUMN ends_at,
         DROP CONSTRAINT slot_of_one_desk;
       DROP FUNCTION fulfilment.minutes_after;
       ALTER TABLE fulfilment.slot_booking DROP CONSTRAINT slot_booking_appointment_id_fkey`,
    );
  });
  afterAll(() => db.close());

  const [contract, client, operator] = [randomUUID(), randomUUID(), randomUUID()];
  const slot = async (deskId: string, time: string, booked = false) => {
    const { rows } = await db.owner.query<{ id: string }>(
      `INSERT INTO fulfilment.slot (desk_id, contract_id, client_id, operator_id, starts_at, minutes, capacity)
       VALUES ($1, $2, $3, $4, ('2026-11-20T' || $5 || ':00+09:00')::timestamptz, 60, 1) RETURNING id`,
      [deskId, contract, client, operator, time],
    );
    if (booked) await book(deskId, rows[0]!.id);
  };
  const book = async (deskId: string, slotId: string) => {
    const call = await db.owner.query<{ id: string }>(
      `INSERT INTO fulfilment.slot_booking (slot_id, seat, appointment_id, client_id, operator_id)
       VALUES ($1, 1, $2, $3, $4) RETURNING appointment_id AS id`,
      [slotId, randomUUID(), client, operator],
    );
    await db.owner.query('SET session_replication_role = replica');
    await db.owner.query(
      `INSERT INTO fulfilment.appointment (id, interaction_id, desk_id, contract_id, client_id, operator_id, with_whom, starts_at)
       VALUES ($1, $2, $3, $4, $5, $6, '原さま', '2026-11-20T10:30:00+09:00')`,
      [call.rows[0]!.id, randomUUID(), deskId, contract, client, operator],
    );
  };

  it('leave room for the booked one, then for the earlier one; nothing is lost', async () => {
    const [plain, booked] = [randomUUID(), randomUUID()];
    for (const time of ['10:00', '10:30', '11:15', '11:30']) await slot(plain, time);
    await slot(booked, '10:00');
    await slot(booked, '10:30', true);
    await new SlotsApart1764000008300().up({ query: (sql: string) => db.owner.query(sql) } as never);
    const { rows } = await db.owner.query<{ desk: string; open: string[]; all: number }>(
      `SELECT desk_id AS desk, count(*)::int AS all, array_agg(to_char(starts_at AT TIME ZONE 'Asia/Tokyo', 'HH24:MI') ORDER BY starts_at)
         FILTER (WHERE closed_at IS NULL) AS open FROM fulfilment.slot GROUP BY desk_id`,
    );
    expect(new Map(rows.map(({ desk, all, open }) => [desk, [all, open]]))).toEqual(
      new Map([
        [plain, [4, ['10:00', '11:15']]],
        [booked, [2, ['10:30']]],
      ]),
    );
  });
});

describe('reports that counted a colleague as reached whoever answered later', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  const kept = [
    { kind: 'colleague', to: null, at: '2026-11-04T01:00:00+00:00', answered: true, putThrough: true },
  ];
  const report = async (...events: readonly (readonly [kind: string, person: string])[]) => {
    const [call, desk, contract, client, operator] = Array.from({ length: 5 }, () => randomUUID());
    const connection = await db.owner.connect();
    try {
      await connection.query('BEGIN');
      await connection.query('SET LOCAL session_replication_role = replica');
      for (const [kind, person] of events)
        await connection.query(
          `INSERT INTO fulfilment.call_event (operator_id, interaction_id, at, kind, person_id) VALUES ($1, $2, $3, $4, $5)`,
          [operator, call, kept[0]!.at, kind, person],
        );
      await connection.query(
        `INSERT INTO fulfilment.report (interaction_id, desk_id, contract_id, client_id, operator_id, called_at, search_text, transfers)
         VALUES ($1, $2, $3, $4, $5, $6, '', $7)`,
        [call, desk, contract, client, operator, kept[0]!.at, JSON.stringify(kept)],
      );
      await connection.query('COMMIT');
    } finally {
      connection.release();
    }
    return call;
  };

  it('say who was reached; what was right and what was rung outside stay', async () => {
    const [takenBack, reached, outside] = [
      await report(['taken', 'a'], ['transferred', 'a'], ['taken', 'a']),
      await report(['taken', 'a'], ['transferred', 'a'], ['offered', 'b'], ['taken', 'b']),
      await report(['taken', 'a']),
    ];
    await new AnsweredColleague1764000008950().up({ query: (sql: string) => db.owner.query(sql) } as never);
    const { rows } = await db.owner.query<{ id: string; answered: boolean[] }>(
      `SELECT interaction_id AS id, jsonb_path_query_array(transfers, '$[*].answered') AS answered FROM fulfilment.report`,
    );
    expect(new Map(rows.map(({ id, answered }) => [id, answered]))).toEqual(
      new Map([
        [takenBack, [false]],
        [reached, [true]],
        [outside, [true]],
      ]),
    );
  });
});

describe('bundles whose hours were words', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
    await db.owner.query(
      `ALTER TABLE catalogue.bundle_version DROP COLUMN hours, DROP COLUMN closed_on_holidays;
       DROP FUNCTION catalogue.are_opening_hours;
       ALTER TABLE catalogue.bundle_version ALTER COLUMN hours_note SET NOT NULL;
       ALTER TABLE catalogue.bundle_version RENAME CONSTRAINT hours_note_length TO hours_length;
       ALTER TABLE catalogue.bundle_version RENAME COLUMN hours_note TO hours`,
    );
  });
  afterAll(() => db.close());

  const bundle = async (status: 'draft' | 'published', words: string) => {
    const connection = await db.owner.connect();
    try {
      await connection.query('BEGIN');
      await connection.query('SET LOCAL session_replication_role = replica');
      await connection.query(
        `INSERT INTO catalogue.bundle_version (bundle_id, producer_id, number, status, name, tagline, story, function_codes, prefectures, hours,
           languages, capacity_per_month, operator_id, operator_name, platform_bps, producer_bps, operator_bps, created_at, submitted_at, published_at)
         VALUES ($1, $1, 1, $2, '番', '電話番', '電話番', '{secretary_answering}', '{JP-13}', $3, '{ja}', 1, $1, '番', 1500, 2500, 6000, now(),
           CASE $2 WHEN 'published' THEN now() END, CASE $2 WHEN 'published' THEN now() END)`,
        [randomUUID(), status, words],
      );
      await connection.query('COMMIT');
    } finally {
      connection.release();
    }
  };

  const words = [
    '平日9:00〜12:00、13:00〜17:00',
    'ご相談ください',
    '毎日24時間',
    '月〜土 8時〜翌2時',
    '毎日 18:00–翌9:00・休日終日',
    '月・水・金 午後1時〜5時',
    '9:00〜18:00（土日祝休み）',
  ];
  it('have them as days and times, read as signed words are, the published ones too; the words are a note', async () => {
    await bundle('published', '毎日 9:00〜21:00');
    for (const each of words) await bundle('draft', each);
    await new HoursAsData1764000009500().up({
      query: async (sql: string, values?: unknown[]) => (await db.owner.query(sql, values)).rows,
    } as never);
    const { rows } = await db.owner.query<{ words: string; spans: unknown; rests: boolean }>(
      `SELECT hours_note AS words, hours AS spans, closed_on_holidays AS rests FROM catalogue.bundle_version`,
    );
    expect(new Set(rows.map((row) => row.words))).toEqual(new Set([...words, '毎日 9:00〜21:00']));
    for (const { words: said, spans, rests } of rows)
      expect({ said, spans, closedOnHolidays: rests, note: null }).toEqual({ said, ...hoursFromWords(said) });
    await expect(
      db.owner.query(`UPDATE catalogue.bundle_version SET capacity_per_month = 2 WHERE status = 'published'`),
    ).rejects.toThrow('never changes');
    await expect(
      db.owner.query(
        `UPDATE catalogue.bundle_version SET hours = '[{"weekday": 1, "opensAt": "18:00", "closesAt": "09:00"}]' WHERE status = 'draft'`,
      ),
    ).rejects.toThrow('hours_are_openings');
  });
});

describe('commands that nothing will ever send, or that the provider refuses for good', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('wait no longer: those of an earlier draft, and reductions of what was paid in whole', async () => {
    const id = randomUUID();
    const connection = await db.owner.connect();
    await connection.query('SET session_replication_role = replica');
    await connection.query(
      `INSERT INTO billing.invoice (id, contract_id, client_id, month, attempt, period_starts_on, period_ends_on, rounding_mode, taxable_minor, tax_minor,
         total_minor, included_units, billable_calls, free_calls, accepted_appointments, producer_id, operator_id, platform_bps, producer_bps, operator_bps, created_at, dunning)
       VALUES ($1, $1, $1, '2026-11', 3, '2026-11-01', '2026-11-30', 'down', 100, 10, 110, 0, 0, 0, 0, $1, $1, 1500, 3050, 5450, now(), '{}')`,
      [id],
    );
    await connection.query(
      `INSERT INTO billing.credit_note (id, invoice_id, client_id, means, reason, taxable_minor, tax_minor, total_minor, proposed_by, proposed_at, gift, alone_up_to_minor)
       SELECT gen_random_uuid(), gen_random_uuid(), $1::uuid, means, 'x', 10, 1, 11, 'a', now(), false, 0 FROM unnest('{carry,reduce}'::text[]) means`,
      [id],
    );
    await connection.query(
      `INSERT INTO billing.stripe_command (group_key, op, params, idempotency_key, created_at, status, error)
       SELECT 'credit:' || id, 'invoice.reduce', '{}', id, now(), 'parked', 'x' FROM billing.credit_note ORDER BY means`,
    );
    await connection.query('RESET session_replication_role');
    connection.release();
    for (const [attempt, status] of [
      [1, 'refused'],
      [1, 'pending'],
      [2, 'done'],
      [2, 'pending'],
      [3, 'pending'],
    ])
      await db.owner.query(
        `INSERT INTO billing.stripe_command (group_key, op, params, idempotency_key, created_at, status, error, result)
         VALUES ($1, 'invoice.addLine', '{}', $1::text || $2::text, now(), $2::text, CASE $2::text WHEN 'refused' THEN 'x' END, CASE $2::text WHEN 'done' THEN '{}'::jsonb END)`,
        [`invoice:${id}:${attempt}`, status],
      );
    await new CommandsNobodySends1764000012500().up({ query: (sql: string) => db.owner.query(sql) } as never);
    const { rows } = await db.owner.query<{ now: string }>(
      `SELECT coalesce(means, split_part(group_key, ':', 3)) || ' ' || stripe_command.status AS now FROM billing.stripe_command
       LEFT JOIN billing.credit_note note ON group_key = 'credit:' || note.id ORDER BY seq`,
    );
    expect(rows.map(({ now }) => now)).toEqual([
      'carry refused',
      'reduce parked',
      '1 refused',
      '1 refused',
      '2 done',
      '2 refused',
      '3 pending',
    ]);
  });
});

/** These ran before any installation had rows. */
const ranOnEmptyTables = /17640000(?:01300|01400|01410|02000|03200)-/;

describe('a migration that reads or changes rows', () => {
  const schemas = '(?:billing|catalogue|contracting|diagnosis|fulfilment|identity)';
  const touchesRows = new RegExp(`(?:\\bUPDATE|\\bDELETE FROM|\\bFROM|\\bJOIN)\\s+${schemas}\\.\\w+`);
  /** What runs at once: no bodies of functions, no definitions, no remarks. */
  const statementsOf = (text: string) =>
    text
      .replace(/\$(\w*)\$.*?\$\1\$/gs, '')
      .replace(/^\s*(?:--|\/\/).*$/gm, '')
      .replace(/CREATE (?:OR REPLACE )?(?:VIEW|POLICY|TRIGGER|RULE)[^;]*;/gs, '');

  it('says that it works for all companies: the owner of the tables stands behind the walls, too', () => {
    const files = sourceFiles('migrations/[0-9]*.ts').filter((file) => !ranOnEmptyTables.test(file));
    const blind = files.filter((file) => {
      const text = textOf(file);
      return (
        touchesRows.test(statementsOf(text)) && !text.includes(`set_config('app.scope', 'system', true)`)
      );
    });
    expect(blind).toEqual([]);
    expect(files.filter((file) => touchesRows.test(statementsOf(textOf(file)))).length).toBeGreaterThan(8);
  });
});
