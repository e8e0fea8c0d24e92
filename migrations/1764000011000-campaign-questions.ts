import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns that solicit nothing: surveys, follow-ups and reminders, with questions whose answers are kept per call. */
export class CampaignQuestions1764000011000 implements MigrationInterface {
  readonly name = 'CampaignQuestions1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.campaign ADD COLUMN kind text NOT NULL DEFAULT 'solicitation'
        CONSTRAINT known_campaign_kind CHECK (kind IN ('solicitation', 'survey', 'follow_up', 'reminder'));
      ALTER TABLE fulfilment.outbound_call DROP CONSTRAINT known_outbound_outcome;
      ALTER TABLE fulfilment.outbound_call ADD CONSTRAINT known_outbound_outcome CHECK (outcome IN ('no_answer', 'busy', 'callback',
        'refused', 'not_interested', 'wrong_number', 'appointment', 'greeting_only', 'answered', 'other'));

      -- What is asked in the calls of a campaign, version by version; a call keeps the version it began with.
      CREATE TABLE fulfilment.campaign_script (
        campaign_id uuid NOT NULL,
        version int NOT NULL CONSTRAINT campaign_script_version_counts CHECK (version > 0),
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        steps jsonb NOT NULL CONSTRAINT campaign_steps_are_a_list CHECK (jsonb_typeof(steps) = 'array'),
        published_at timestamptz NOT NULL,
        published_by text,
        PRIMARY KEY (campaign_id, version),
        CONSTRAINT script_of_one_campaign FOREIGN KEY (campaign_id, client_id, operator_id)
          REFERENCES fulfilment.campaign (id, client_id, operator_id)
      );
      REVOKE UPDATE, DELETE ON fulfilment.campaign_script FROM madoguchi_app;
      ALTER TABLE fulfilment.campaign_script ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.campaign_script FORCE ROW LEVEL SECURITY;
      CREATE POLICY campaign_script_walls ON fulfilment.campaign_script
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));

      CREATE TABLE fulfilment.campaign_script_draft (
        campaign_id uuid PRIMARY KEY,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        steps jsonb NOT NULL CONSTRAINT campaign_draft_steps_are_a_list CHECK (jsonb_typeof(steps) = 'array'),
        revision int NOT NULL CONSTRAINT campaign_draft_revision_counts CHECK (revision > 0),
        saved_at timestamptz NOT NULL,
        saved_by text,
        CONSTRAINT draft_of_one_campaign FOREIGN KEY (campaign_id, client_id, operator_id)
          REFERENCES fulfilment.campaign (id, client_id, operator_id)
      );
      ALTER TABLE fulfilment.campaign_script_draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.campaign_script_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY campaign_script_draft_walls ON fulfilment.campaign_script_draft
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));

      -- Null while nothing is asked in the campaign.
      ALTER TABLE fulfilment.outbound_call ADD COLUMN script_version int;
      ALTER TABLE fulfilment.outbound_call ADD CONSTRAINT outbound_call_with_its_parties UNIQUE (id, campaign_id, client_id, operator_id);
      ALTER TABLE fulfilment.outbound_call ADD CONSTRAINT call_of_one_script FOREIGN KEY (campaign_id, script_version)
        REFERENCES fulfilment.campaign_script (campaign_id, version);

      -- What somebody said to one question; null is a question they did not want to answer.
      CREATE TABLE fulfilment.call_answer (
        outbound_call_id uuid NOT NULL,
        step_id text NOT NULL CONSTRAINT answered_step_length CHECK (char_length(step_id) BETWEEN 1 AND 40),
        campaign_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        answer text CONSTRAINT answer_length CHECK (char_length(answer) BETWEEN 1 AND 1000),
        PRIMARY KEY (outbound_call_id, step_id),
        CONSTRAINT answer_of_one_call FOREIGN KEY (outbound_call_id, campaign_id, client_id, operator_id)
          REFERENCES fulfilment.outbound_call (id, campaign_id, client_id, operator_id)
      );
      CREATE INDEX answers_of_a_campaign ON fulfilment.call_answer (campaign_id, step_id);
      REVOKE UPDATE, DELETE ON fulfilment.call_answer FROM madoguchi_app;
      ALTER TABLE fulfilment.call_answer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.call_answer FORCE ROW LEVEL SECURITY;
      CREATE POLICY call_answer_walls ON fulfilment.call_answer
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false))
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
