import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of calls that we made are put right as well: what they said, and meetings that fall away with it. */
export class OutboundCorrections1764000009310 implements MigrationInterface {
  readonly name = 'OutboundCorrections1764000009310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A call nobody answered has no interaction; an answered one is corrected in both places at once.
      ALTER TABLE fulfilment.call_correction ALTER COLUMN interaction_id DROP NOT NULL, ALTER COLUMN former DROP NOT NULL,
        ADD COLUMN outbound_call_id uuid REFERENCES fulfilment.outbound_call,
        ADD COLUMN former_outbound jsonb,
        ADD CONSTRAINT corrects_a_record CHECK (num_nonnulls(interaction_id, outbound_call_id) >= 1),
        ADD CONSTRAINT former_of_a_call CHECK ((interaction_id IS NULL) = (former IS NULL)),
        ADD CONSTRAINT former_of_an_outbound_call CHECK ((outbound_call_id IS NULL) = (former_outbound IS NULL)),
        ADD CONSTRAINT one_next_outbound_correction UNIQUE (outbound_call_id, revision);

      -- With an outbound call its meeting may become free as well.
      ALTER TABLE fulfilment.usage_correction DROP CONSTRAINT one_unit_per_call_correction,
        ADD CONSTRAINT one_unit_of_a_kind_per_call_correction UNIQUE (call_correction_id, kind);

      -- A meeting that was never agreed is taken back by the desk, before or after the client decided.
      ALTER TABLE fulfilment.appointment DROP CONSTRAINT known_appointment_status, DROP CONSTRAINT rejected_has_a_reason,
        ADD CONSTRAINT known_appointment_status CHECK (status IN ('proposed', 'accepted', 'rejected', 'withdrawn')),
        ADD CONSTRAINT fallen_away_has_a_reason CHECK ((status IN ('rejected', 'withdrawn')) = (rejection_reason IS NOT NULL));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
