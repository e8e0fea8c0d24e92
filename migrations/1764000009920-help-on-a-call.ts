import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agent asks for a supervisor while they talk, and hears who comes; a telephony may say who speaks with the caller. */
export class HelpOnACall1764000009920 implements MigrationInterface {
  readonly name = 'HelpOnACall1764000009920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.interaction
        ADD COLUMN help_asked_at timestamptz,
        ADD COLUMN helper_id text,
        ADD CONSTRAINT help_only_in_talk CHECK ((help_asked_at IS NULL OR state = 'connected') AND (helper_id IS NULL OR help_asked_at IS NOT NULL));

      ALTER TABLE fulfilment.call_event DROP CONSTRAINT known_call_event, ADD CONSTRAINT known_call_event CHECK (kind IN (
        'offered', 'missed', 'declined', 'withdrawn', 'taken', 'held', 'resumed', 'transferred', 'returned', 'hung_up', 'ended_by_policy',
        'recording_available', 'logged', 'connected', 'moved', 'help_asked', 'help_called_off', 'help_coming', 'listened', 'whispered', 'taken_over',
        'callback_promised', 'callback_moved', 'callback_offered', 'callback_missed', 'callback_called', 'callback_done', 'callback_later',
        'callback_cancelled', 'consulted', 'outside_rung', 'line_answered', 'line_refused', 'line_unanswered', 'line_joined', 'line_ended'));

      DROP TRIGGER tell_of_changed_calls ON fulfilment.interaction;
      CREATE TRIGGER tell_of_changed_calls AFTER UPDATE ON fulfilment.interaction FOR EACH ROW
        WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.offered_to IS DISTINCT FROM NEW.offered_to OR OLD.agent_id IS DISTINCT FROM NEW.agent_id
          OR OLD.talk_seconds IS DISTINCT FROM NEW.talk_seconds OR OLD.held_at IS DISTINCT FROM NEW.held_at
          OR OLD.help_asked_at IS DISTINCT FROM NEW.help_asked_at OR OLD.helper_id IS DISTINCT FROM NEW.helper_id)
        EXECUTE FUNCTION fulfilment.tell_of_changed_calls();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
