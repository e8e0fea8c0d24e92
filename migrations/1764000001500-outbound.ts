import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns, the lists they call, who refused, the calls made, and the client's calendar for the meetings they bring. */
export class Outbound1764000001500 implements MigrationInterface {
  readonly name = 'Outbound1764000001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(campaigns);
    await runner.query(lists);
    await runner.query(calls);
    await runner.query(slots);
    for (const table of tables) {
      const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
      await runner.query(`
        ALTER TABLE fulfilment.${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE fulfilment.${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_walls ON fulfilment.${table} USING (${wall}) WITH CHECK (${wall});
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const tables = [
  'campaign',
  'contact_list',
  'contact_line',
  'list_problem',
  'contact',
  'refusal',
  'outbound_call',
  'slot',
  'slot_booking',
];

const campaigns = `
  ALTER TABLE fulfilment.interaction ADD COLUMN direction text NOT NULL DEFAULT 'inbound'
    CONSTRAINT known_direction CHECK (direction IN ('inbound', 'outbound'));

  CREATE TABLE fulfilment.campaign (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'draft' CONSTRAINT known_campaign_state CHECK (state IN ('draft', 'running', 'paused', 'ended')),
    name text NOT NULL CONSTRAINT campaign_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    purpose text NOT NULL CONSTRAINT purpose_length CHECK (char_length(purpose) BETWEEN 1 AND 1000),
    offer text NOT NULL CONSTRAINT offer_length CHECK (char_length(offer) BETWEEN 1 AND 120),
    -- What two campaigns share when they offer the same, however it was typed: a refusal counts for the offer.
    offer_key text NOT NULL,
    audience text NOT NULL CONSTRAINT known_audience CHECK (audience IN ('business', 'consumer')),
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    weekdays int[] NOT NULL CONSTRAINT a_campaign_has_weekdays CHECK (cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ '{1,2,3,4,5,6,7}'),
    calls_from text NOT NULL,
    calls_until text NOT NULL,
    attempts_max int NOT NULL CONSTRAINT attempts_in_reason CHECK (attempts_max BETWEEN 1 AND 10),
    attempts_per_day int NOT NULL CONSTRAINT attempts_per_day_in_reason CHECK (attempts_per_day BETWEEN 1 AND 3),
    recycle_hours int NOT NULL CONSTRAINT recycle_hours_in_reason CHECK (recycle_hours BETWEEN 1 AND 168),
    script text NOT NULL CONSTRAINT campaign_script_length CHECK (char_length(script) BETWEEN 1 AND 4000),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text,
    CONSTRAINT campaign_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
    CONSTRAINT campaign_with_its_parties UNIQUE (id, client_id, operator_id),
    CONSTRAINT campaign_ends_after_its_start CHECK (ends_on >= starts_on),
    CONSTRAINT nobody_is_called_at_night CHECK (calls_from >= '08:00' AND calls_from < calls_until AND calls_until <= '21:00')
  );
  CREATE INDEX campaigns_of_a_client ON fulfilment.campaign (client_id, created_at DESC);
  CREATE INDEX campaigns_of_an_operator ON fulfilment.campaign (operator_id, created_at DESC);
  REVOKE DELETE ON fulfilment.campaign FROM madoguchi_app;
`;

const lists = `
  CREATE TABLE fulfilment.contact_list (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    campaign_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    name text NOT NULL CONSTRAINT list_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
    -- Of the bytes and the columns chosen: the same file read the same way is one list. Null while it is read.
    file_hash text,
    state text NOT NULL CONSTRAINT known_list_state CHECK (state IN ('reading', 'done', 'failed')),
    failure text,
    bytes_read bigint NOT NULL DEFAULT 0,
    lines_read int NOT NULL DEFAULT 0,
    accepted int NOT NULL DEFAULT 0,
    rejected int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    created_by text,
    touched_at timestamptz NOT NULL,
    CONSTRAINT list_of_one_campaign FOREIGN KEY (campaign_id, client_id, operator_id)
      REFERENCES fulfilment.campaign (id, client_id, operator_id),
    CONSTRAINT list_with_its_parties UNIQUE (id, campaign_id, client_id, operator_id),
    CONSTRAINT one_list_per_file UNIQUE (campaign_id, file_hash),
    CONSTRAINT done_has_its_hash CHECK (state <> 'done' OR file_hash IS NOT NULL)
  );
  CREATE INDEX lists_of_a_campaign ON fulfilment.contact_list (campaign_id, created_at DESC);

  -- Lines on their way in; nobody is called from here, and they are gone when the list is done or failed.
  CREATE TABLE fulfilment.contact_line (
    list_id uuid NOT NULL REFERENCES fulfilment.contact_list,
    line int NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    phone text NOT NULL,
    name text,
    person text,
    note text,
    PRIMARY KEY (list_id, line)
  );

  CREATE TABLE fulfilment.list_problem (
    list_id uuid NOT NULL REFERENCES fulfilment.contact_list,
    line int NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    reason text NOT NULL CONSTRAINT known_list_problem CHECK (reason IN ('no_phone', 'not_a_phone', 'lost_zero', 'too_long',
      'unreadable', 'twice_in_file', 'in_campaign', 'refused_before')),
    typed text NOT NULL,
    PRIMARY KEY (list_id, line)
  );

  CREATE TABLE fulfilment.contact (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    list_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    phone text NOT NULL CONSTRAINT contact_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{9,16}$'),
    name text CONSTRAINT contact_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    person text CONSTRAINT contact_person_length CHECK (char_length(person) BETWEEN 1 AND 80),
    note text CONSTRAINT contact_note_length CHECK (char_length(note) BETWEEN 1 AND 500),
    state text NOT NULL DEFAULT 'waiting' CONSTRAINT known_contact_state CHECK (state IN ('waiting', 'claimed', 'done')),
    -- A person asked to be called at this moment: before all others, and beyond the cap.
    scheduled boolean NOT NULL DEFAULT false,
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    tried_on date,
    tried_that_day int NOT NULL DEFAULT 0,
    CONSTRAINT contact_of_one_list FOREIGN KEY (list_id, campaign_id, client_id, operator_id)
      REFERENCES fulfilment.contact_list (id, campaign_id, client_id, operator_id),
    CONSTRAINT contact_with_its_parties UNIQUE (id, campaign_id, client_id, operator_id),
    CONSTRAINT one_contact_per_number UNIQUE (campaign_id, phone)
  );
  CREATE INDEX next_contacts ON fulfilment.contact (campaign_id, scheduled DESC, due_at, id) WHERE state = 'waiting';
  CREATE INDEX contacts_of_a_list ON fulfilment.contact (list_id);

  -- One client's alone: what a person said to one company is no other company's business.
  CREATE TABLE fulfilment.refusal (
    client_id uuid NOT NULL REFERENCES identity.company,
    operator_id uuid NOT NULL REFERENCES identity.company,
    offer_key text NOT NULL,
    phone text NOT NULL,
    offer text NOT NULL,
    name text,
    refused_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, offer_key, phone)
  );
  CREATE INDEX refusals_newest_first ON fulfilment.refusal (client_id, refused_at DESC);
  REVOKE UPDATE, DELETE ON fulfilment.refusal FROM madoguchi_app;
`;

const calls = `
  CREATE TABLE fulfilment.outbound_call (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    contact_id uuid NOT NULL,
    campaign_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    agent_id text NOT NULL,
    taken_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    -- The proof that name, company, goods and the purpose of soliciting were told first.
    disclosed_at timestamptz,
    disclosed text[],
    outcome text CONSTRAINT known_outbound_outcome CHECK (outcome IN ('no_answer', 'busy', 'callback', 'refused', 'not_interested',
      'wrong_number', 'appointment', 'greeting_only', 'other')),
    reason text CONSTRAINT known_outbound_reason CHECK (reason IN ('no_need', 'has_supplier', 'price', 'timing', 'not_in_charge', 'other')),
    note text CONSTRAINT outbound_note_length CHECK (char_length(note) BETWEEN 1 AND 2000),
    talk_seconds int CONSTRAINT outbound_talk_within_a_day CHECK (talk_seconds BETWEEN 0 AND 86400),
    callback_at timestamptz,
    recorded_at timestamptz,
    released_at timestamptz,
    interaction_id uuid REFERENCES fulfilment.interaction,
    CONSTRAINT call_of_one_contact FOREIGN KEY (contact_id, campaign_id, client_id, operator_id)
      REFERENCES fulfilment.contact (id, campaign_id, client_id, operator_id),
    CONSTRAINT recorded_has_an_outcome CHECK ((recorded_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT released_has_no_outcome CHECK (released_at IS NULL OR recorded_at IS NULL),
    CONSTRAINT callback_has_its_moment CHECK ((outcome = 'callback') = (callback_at IS NOT NULL)),
    CONSTRAINT disclosed_as_a_whole CHECK ((disclosed_at IS NULL) = (disclosed IS NULL)),
    CONSTRAINT soliciting_was_disclosed CHECK (disclosed_at IS NOT NULL OR outcome IS NULL OR outcome NOT IN ('appointment', 'not_interested', 'greeting_only'))
  );
  CREATE UNIQUE INDEX one_open_call_per_agent ON fulfilment.outbound_call (agent_id) WHERE recorded_at IS NULL AND released_at IS NULL;
  CREATE UNIQUE INDEX one_open_call_per_contact ON fulfilment.outbound_call (contact_id) WHERE recorded_at IS NULL AND released_at IS NULL;
  CREATE INDEX forgotten_contacts ON fulfilment.outbound_call (seen_at) WHERE recorded_at IS NULL AND released_at IS NULL;
  CREATE INDEX results_of_a_campaign ON fulfilment.outbound_call (campaign_id, recorded_at) WHERE recorded_at IS NOT NULL;
  CREATE INDEX calls_of_a_contact ON fulfilment.outbound_call (contact_id, taken_at DESC);
  REVOKE DELETE ON fulfilment.outbound_call, fulfilment.contact FROM madoguchi_app;
`;

const slots = `
  -- Times at which the client can meet people.
  CREATE TABLE fulfilment.slot (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    starts_at timestamptz NOT NULL,
    minutes int NOT NULL CONSTRAINT slot_minutes_in_reason CHECK (minutes BETWEEN 15 AND 480),
    capacity int NOT NULL CONSTRAINT slot_capacity_in_reason CHECK (capacity BETWEEN 1 AND 50),
    closed_at timestamptz,
    CONSTRAINT slot_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
    CONSTRAINT one_slot_per_time UNIQUE (desk_id, starts_at)
  );

  -- A seat is taken by at most one meeting; a meeting the client rejected gives its seat back.
  CREATE TABLE fulfilment.slot_booking (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    slot_id uuid NOT NULL REFERENCES fulfilment.slot,
    seat int NOT NULL CONSTRAINT seats_start_at_one CHECK (seat >= 1),
    appointment_id uuid NOT NULL CONSTRAINT one_booking_per_appointment UNIQUE REFERENCES fulfilment.appointment,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    released_at timestamptz
  );
  CREATE UNIQUE INDEX one_meeting_per_seat ON fulfilment.slot_booking (slot_id, seat) WHERE released_at IS NULL;
`;
