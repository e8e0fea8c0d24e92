import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days off of a desk and of its campaigns, the recording notice, and what Excel does to telephone numbers. */
export class ClosedDays1764000007610 implements MigrationInterface {
  readonly name = 'ClosedDays1764000007610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.desk
        ADD COLUMN closed_days jsonb NOT NULL DEFAULT '[]' CONSTRAINT closed_days_are_a_list CHECK (jsonb_typeof(closed_days) = 'array'),
        -- What callers are told about recording; null where nothing is recorded.
        ADD COLUMN recording_notice text CONSTRAINT recording_notice_length CHECK (char_length(recording_notice) BETWEEN 1 AND 300);
      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.desk_revision SET content = '{"closedDays": [], "recordingNotice": null}' || content;
      SELECT set_config('app.scope', '', true);

      -- Campaigns that exist go on as they were agreed; new ones rest on public holidays unless the client says otherwise.
      ALTER TABLE fulfilment.campaign ADD COLUMN calls_on_holidays boolean NOT NULL DEFAULT true;
      ALTER TABLE fulfilment.campaign ALTER COLUMN calls_on_holidays SET DEFAULT false;

      -- Numbers whose leading zero a spreadsheet took, and which were given it back.
      ALTER TABLE fulfilment.contact_list ADD COLUMN repaired int NOT NULL DEFAULT 0;
      ALTER TABLE fulfilment.list_problem DROP CONSTRAINT known_list_problem;
      ALTER TABLE fulfilment.list_problem ADD CONSTRAINT known_list_problem CHECK (reason IN ('no_phone', 'not_a_phone', 'lost_zero',
        'rounded_number', 'too_long', 'unreadable', 'twice_in_file', 'in_campaign', 'refused_before'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
