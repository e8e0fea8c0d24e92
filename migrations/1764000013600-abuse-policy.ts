import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an operator does about abuse by callers (カスハラ): its policy in versions, and every end by policy with the agent's consultation. */
export class AbusePolicy1764000013600 implements MigrationInterface {
  readonly name = 'AbusePolicy1764000013600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.abuse_policy (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        operator_id uuid NOT NULL REFERENCES identity.company,
        version integer NOT NULL CHECK (version > 0),
        words text NOT NULL CONSTRAINT abuse_policy_length CHECK (char_length(words) BETWEEN 1 AND 4000),
        helpline_name text NOT NULL,
        helpline_email text,
        helpline_phone text,
        helpline_hours text,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL,
        CONSTRAINT one_abuse_policy_per_version UNIQUE (operator_id, version),
        CONSTRAINT helpline_can_be_reached CHECK (helpline_email IS NOT NULL OR helpline_phone IS NOT NULL)
      );
      -- What agents were told once is never told otherwise.
      REVOKE UPDATE, DELETE ON fulfilment.abuse_policy FROM madoguchi_app;

      CREATE TABLE fulfilment.hard_call (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        operator_id uuid NOT NULL REFERENCES identity.company,
        desk_id uuid NOT NULL REFERENCES fulfilment.desk,
        -- The call, the contact's call or the call back that was ended.
        work_id uuid NOT NULL,
        -- The call of the desk that tells its story, where there is one.
        interaction_id uuid REFERENCES fulfilment.interaction,
        person_id text NOT NULL,
        reason text NOT NULL,
        -- Null while the operator has published none of its own.
        policy_version integer,
        ended_at timestamptz NOT NULL,
        note text CHECK (char_length(note) BETWEEN 1 AND 1000),
        asked_at timestamptz,
        answer text CHECK (char_length(answer) BETWEEN 1 AND 2000),
        answered_at timestamptz,
        answered_by text,
        CONSTRAINT one_hard_call_per_work UNIQUE (operator_id, work_id),
        CONSTRAINT policy_in_force FOREIGN KEY (operator_id, policy_version) REFERENCES fulfilment.abuse_policy (operator_id, version),
        CONSTRAINT asked_with_words CHECK ((asked_at IS NULL) = (note IS NULL)),
        CONSTRAINT answered_with_words CHECK (num_nulls(answer, answered_at, answered_by) IN (0, 3)),
        CONSTRAINT answered_after_asked CHECK (answered_at IS NULL OR asked_at IS NOT NULL)
      );
      CREATE INDEX hard_calls_of_a_person ON fulfilment.hard_call (operator_id, person_id, ended_at);
      CREATE INDEX hard_calls_of_an_operator ON fulfilment.hard_call (operator_id, ended_at);
      REVOKE UPDATE, DELETE ON fulfilment.hard_call FROM madoguchi_app;
      GRANT UPDATE (note, asked_at, answer, answered_at, answered_by) ON fulfilment.hard_call TO madoguchi_app;
    `);
    for (const table of ['abuse_policy', 'hard_call'])
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table}
          USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false))
          WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = operator_id, false));
      `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
