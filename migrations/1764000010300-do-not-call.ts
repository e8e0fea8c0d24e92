import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers a client never calls, whatever it offers: brought along, added by hand, or said on the telephone. */
export class DoNotCall1764000010300 implements MigrationInterface {
  readonly name = 'DoNotCall1764000010300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fulfilment.do_not_call (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL REFERENCES identity.company,
        phone text NOT NULL CONSTRAINT refused_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{3,20}$'),
        name text CONSTRAINT refused_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
        note text CONSTRAINT refused_note_length CHECK (char_length(note) BETWEEN 1 AND 500),
        search_text text NOT NULL,
        source text NOT NULL CONSTRAINT known_refusal_source CHECK (source IN ('owner', 'file', 'call', 'callback')),
        -- Where it was said; the client's own lines belong to no operator.
        operator_id uuid REFERENCES identity.company,
        interaction_id uuid REFERENCES fulfilment.interaction,
        added_at timestamptz NOT NULL,
        added_by text,
        removed_at timestamptz,
        removed_by text,
        removal_reason text CONSTRAINT removal_reason_length CHECK (char_length(removal_reason) BETWEEN 1 AND 500),
        CONSTRAINT said_at_a_desk CHECK ((source IN ('call', 'callback')) = (operator_id IS NOT NULL AND interaction_id IS NOT NULL)),
        CONSTRAINT taken_out_with_a_reason CHECK ((removed_at IS NULL) = (removal_reason IS NULL))
      );
      CREATE UNIQUE INDEX one_live_line_per_number ON fulfilment.do_not_call (client_id, phone) WHERE removed_at IS NULL;
      CREATE INDEX do_not_call_newest_first ON fulfilment.do_not_call (client_id, added_at DESC, id) WHERE removed_at IS NULL;
      REVOKE DELETE ON fulfilment.do_not_call FROM madoguchi_app;

      ALTER TABLE fulfilment.do_not_call ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.do_not_call FORCE ROW LEVEL SECURITY;
      CREATE POLICY do_not_call_read ON fulfilment.do_not_call FOR SELECT
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));
      CREATE POLICY do_not_call_add ON fulfilment.do_not_call FOR INSERT
        WITH CHECK ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false));
      CREATE POLICY do_not_call_remove ON fulfilment.do_not_call FOR UPDATE
        USING ((SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) = client_id, false));

      -- An operator learns of one number whether it may be called for its client; the list itself stays with the client.
      CREATE FUNCTION fulfilment.refuses_calls(client uuid, number text, offer text) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
        SELECT EXISTS (SELECT FROM fulfilment.desk d WHERE d.client_id = client
            AND (SELECT platform.acting_company()) IN (d.client_id, d.operator_id))
          AND (EXISTS (SELECT FROM fulfilment.do_not_call n WHERE n.client_id = client AND n.phone = number AND n.removed_at IS NULL)
            OR EXISTS (SELECT FROM fulfilment.refusal r WHERE r.client_id = client AND r.phone = number AND r.offer_key = offer))
      $$;

      -- As searchable words are kept: width, case and kana make no difference.
      CREATE FUNCTION fulfilment.plain_words(typed text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog AS $$
        SELECT lower(translate(normalize(typed, NFKC), 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ', 'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'))
      $$;

      ALTER TABLE fulfilment.list_problem DROP CONSTRAINT known_list_problem;
      ALTER TABLE fulfilment.list_problem ADD CONSTRAINT known_list_problem CHECK (reason IN ('no_phone', 'not_a_phone', 'lost_zero',
        'rounded_number', 'too_long', 'unreadable', 'twice_in_file', 'in_campaign', 'refused_before', 'do_not_call'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
