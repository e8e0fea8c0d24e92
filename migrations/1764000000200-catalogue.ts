import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bundles, their versions and plans. A published version never changes, and the shelf is what the public list reads. */
export class Catalogue1764000000200 implements MigrationInterface {
  readonly name = 'Catalogue1764000000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT platform.open_schema('catalogue')`);
    await runner.query(`
      -- Who gets which part of a collected yen. A new rule has a later first day; rules are never edited.
      CREATE TABLE catalogue.share_rule (
        valid_from date PRIMARY KEY,
        platform_bps int NOT NULL,
        operator_min_bps int NOT NULL,
        operator_max_bps int NOT NULL,
        CONSTRAINT every_part_stays_positive CHECK (platform_bps >= 0 AND operator_min_bps >= 0
          AND operator_min_bps <= operator_max_bps AND platform_bps + operator_max_bps < 10000)
      );
      INSERT INTO catalogue.share_rule VALUES ('2025-01-01', 1500, 3000, 7000);
      REVOKE INSERT, UPDATE, DELETE ON catalogue.share_rule FROM madoguchi_app;

      -- The public face of a producer; the company itself belongs to identity.
      CREATE TABLE catalogue.producer (
        company_id uuid PRIMARY KEY REFERENCES identity.company,
        name text NOT NULL CONSTRAINT producer_name_length CHECK (char_length(name) BETWEEN 1 AND 200),
        prefecture text,
        introduction text CONSTRAINT introduction_length CHECK (char_length(introduction) BETWEEN 1 AND 2000)
      );

      CREATE TABLE catalogue.bundle (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        producer_id uuid NOT NULL REFERENCES catalogue.producer,
        created_at timestamptz NOT NULL,
        CONSTRAINT bundle_with_producer UNIQUE (id, producer_id)
      );
      CREATE INDEX bundle_by_producer ON catalogue.bundle (producer_id);

      CREATE TABLE catalogue.bundle_version (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        bundle_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        number int NOT NULL CONSTRAINT numbers_start_at_one CHECK (number >= 1),
        status text NOT NULL CONSTRAINT known_status CHECK (status IN ('draft', 'submitted', 'published', 'rejected', 'retired')),
        name text NOT NULL CONSTRAINT name_length CHECK (char_length(name) BETWEEN 1 AND 60),
        tagline text NOT NULL CONSTRAINT tagline_length CHECK (char_length(tagline) BETWEEN 1 AND 120),
        story text NOT NULL CONSTRAINT story_length CHECK (char_length(story) BETWEEN 1 AND 4000),
        function_codes text[] NOT NULL CONSTRAINT at_least_one_function CHECK (cardinality(function_codes) >= 1),
        prefectures text[] NOT NULL CONSTRAINT at_least_one_prefecture CHECK (cardinality(prefectures) BETWEEN 1 AND 47),
        hours text NOT NULL CONSTRAINT hours_length CHECK (char_length(hours) BETWEEN 1 AND 100),
        languages text[] NOT NULL CONSTRAINT at_least_one_language CHECK (cardinality(languages) >= 1),
        capacity_per_month int NOT NULL CONSTRAINT capacity_is_positive CHECK (capacity_per_month BETWEEN 1 AND 10000),
        operator_id uuid NOT NULL REFERENCES identity.company,
        operator_name text NOT NULL,
        platform_bps int NOT NULL CONSTRAINT platform_share_not_negative CHECK (platform_bps >= 0),
        producer_bps int NOT NULL CONSTRAINT producer_share_not_negative CHECK (producer_bps >= 0),
        operator_bps int NOT NULL CONSTRAINT operator_share_not_negative CHECK (operator_bps >= 0),
        rejection_reason text CONSTRAINT rejection_reason_length CHECK (char_length(rejection_reason) BETWEEN 1 AND 1000),
        created_at timestamptz NOT NULL,
        submitted_at timestamptz,
        published_at timestamptz,
        retired_at timestamptz,
        CONSTRAINT version_of_own_bundle FOREIGN KEY (bundle_id, producer_id) REFERENCES catalogue.bundle (id, producer_id),
        CONSTRAINT version_with_producer UNIQUE (id, producer_id),
        CONSTRAINT version_numbers_are_unique UNIQUE (bundle_id, number),
        CONSTRAINT shares_are_the_whole CHECK (platform_bps + producer_bps + operator_bps = 10000),
        CONSTRAINT submitted_has_a_time CHECK (status IN ('draft', 'rejected') OR submitted_at IS NOT NULL),
        CONSTRAINT published_has_a_time CHECK ((status IN ('published', 'retired')) = (published_at IS NOT NULL)),
        CONSTRAINT retired_has_a_time CHECK ((status = 'retired') = (retired_at IS NOT NULL)),
        CONSTRAINT rejected_has_a_reason CHECK (status <> 'rejected' OR rejection_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_live_version_per_bundle ON catalogue.bundle_version (bundle_id) WHERE status = 'published';
      CREATE UNIQUE INDEX one_open_version_per_bundle ON catalogue.bundle_version (bundle_id)
        WHERE status IN ('draft', 'submitted', 'rejected');
      CREATE UNIQUE INDEX one_open_name_per_producer ON catalogue.bundle_version (producer_id, name)
        WHERE status IN ('draft', 'submitted', 'rejected');
      CREATE UNIQUE INDEX one_live_name_per_producer ON catalogue.bundle_version (producer_id, name) WHERE status = 'published';
      CREATE INDEX version_by_producer ON catalogue.bundle_version (producer_id, bundle_id, number DESC);
      CREATE INDEX version_waiting_for_approval ON catalogue.bundle_version (submitted_at) WHERE status = 'submitted';

      CREATE TABLE catalogue.plan (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        version_id uuid NOT NULL,
        producer_id uuid NOT NULL,
        is_public boolean NOT NULL DEFAULT false,
        position int NOT NULL CONSTRAINT five_plans_at_the_most CHECK (position BETWEEN 0 AND 4),
        name text NOT NULL CONSTRAINT plan_name_length CHECK (char_length(name) BETWEEN 1 AND 40),
        base_minor bigint NOT NULL CONSTRAINT base_range CHECK (base_minor BETWEEN 0 AND 10000000),
        included_units int NOT NULL CONSTRAINT included_range CHECK (included_units BETWEEN 0 AND 100000),
        overage_minor bigint NOT NULL CONSTRAINT overage_range CHECK (overage_minor BETWEEN 0 AND 100000),
        success_fee_minor bigint NOT NULL CONSTRAINT success_fee_range CHECK (success_fee_minor BETWEEN 0 AND 1000000),
        initial_fee_minor bigint NOT NULL CONSTRAINT initial_fee_range CHECK (initial_fee_minor BETWEEN 0 AND 10000000),
        minimum_term_months int NOT NULL CONSTRAINT minimum_term_range CHECK (minimum_term_months BETWEEN 0 AND 36),
        notice_days int NOT NULL CONSTRAINT notice_range CHECK (notice_days BETWEEN 0 AND 90),
        CONSTRAINT plan_of_own_version FOREIGN KEY (version_id, producer_id) REFERENCES catalogue.bundle_version (id, producer_id),
        CONSTRAINT plan_positions_are_unique UNIQUE (version_id, position),
        CONSTRAINT plan_names_are_unique UNIQUE (version_id, name)
      );

      -- What is for sale, in the order of the public list. Nothing here is secret, so it has no wall and its
      -- array indexes work; only the trigger below writes it.
      CREATE TABLE catalogue.shelf (
        bundle_id uuid PRIMARY KEY REFERENCES catalogue.bundle,
        version_id uuid NOT NULL CONSTRAINT shelved_once UNIQUE REFERENCES catalogue.bundle_version,
        published_at timestamptz NOT NULL,
        function_codes text[] NOT NULL,
        prefectures text[] NOT NULL
      );
      CREATE INDEX shelf_newest_first ON catalogue.shelf (published_at DESC, bundle_id);
      CREATE INDEX shelf_by_function ON catalogue.shelf USING gin (function_codes);
      CREATE INDEX shelf_by_prefecture ON catalogue.shelf USING gin (prefectures);
      -- How many bundles each filter finds ('*' = no filter), so that a page never counts the table.
      CREATE TABLE catalogue.shelf_count (
        prefecture text NOT NULL,
        function_code text NOT NULL,
        bundles int NOT NULL CONSTRAINT never_fewer_than_none CHECK (bundles >= 0),
        PRIMARY KEY (prefecture, function_code)
      );
      REVOKE INSERT, UPDATE, DELETE ON catalogue.shelf, catalogue.shelf_count FROM madoguchi_app;

      CREATE FUNCTION catalogue.keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NEW.status <> 'draft' THEN RAISE EXCEPTION 'A version begins as a draft' USING ERRCODE = 'check_violation'; END IF;
          RETURN NEW;
        END IF;
        IF OLD.status IN ('published', 'retired') THEN
          IF TG_OP = 'DELETE'
            OR to_jsonb(NEW) - '{status,retired_at}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{status,retired_at}'::text[]
            OR (OLD.status = 'retired' AND NEW IS DISTINCT FROM OLD)
            OR NEW.status NOT IN ('published', 'retired')
          THEN RAISE EXCEPTION 'A published version never changes' USING ERRCODE = 'check_violation'; END IF;
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_version BEFORE INSERT OR UPDATE OR DELETE ON catalogue.bundle_version
        FOR EACH ROW EXECUTE FUNCTION catalogue.keep_version();

      CREATE FUNCTION catalogue.keep_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      DECLARE version uuid := CASE TG_OP WHEN 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.version_id <> NEW.version_id THEN
          RAISE EXCEPTION 'A plan stays with its version' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.is_public AND to_jsonb(NEW) - 'is_public' = to_jsonb(OLD) - 'is_public' THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM catalogue.bundle_version v WHERE v.id = version AND v.status IN ('published', 'retired')) THEN
          RAISE EXCEPTION 'The plans of a published version never change' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_plan BEFORE INSERT OR UPDATE OR DELETE ON catalogue.plan
        FOR EACH ROW EXECUTE FUNCTION catalogue.keep_plan();

      CREATE FUNCTION catalogue.stock_shelf() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM after_update a JOIN before_update b USING (id) WHERE a.status IS DISTINCT FROM b.status
          AND 'published' IN (a.status, b.status)) THEN RETURN NULL; END IF;
        PERFORM pg_advisory_xact_lock(hashtext('catalogue.shelf'));

        DELETE FROM catalogue.shelf s USING after_update a JOIN before_update b USING (id)
          WHERE s.version_id = a.id AND b.status = 'published' AND a.status <> 'published';
        UPDATE catalogue.shelf_count c SET bundles = c.bundles - gone.bundles
          FROM (SELECT prefecture, function_code, count(DISTINCT b.id) AS bundles
            FROM after_update a JOIN before_update b USING (id),
              unnest(b.prefectures || '*'::text) AS prefecture, unnest(b.function_codes || '*'::text) AS function_code
            WHERE b.status = 'published' AND a.status <> 'published' GROUP BY 1, 2) gone
          WHERE c.prefecture = gone.prefecture AND c.function_code = gone.function_code;

        INSERT INTO catalogue.shelf (bundle_id, version_id, published_at, function_codes, prefectures)
          SELECT a.bundle_id, a.id, a.published_at, a.function_codes, a.prefectures
          FROM after_update a JOIN before_update b USING (id) WHERE a.status = 'published' AND b.status <> 'published';
        INSERT INTO catalogue.shelf_count AS c (prefecture, function_code, bundles)
          SELECT prefecture, function_code, count(DISTINCT a.id)
          FROM after_update a JOIN before_update b USING (id),
            unnest(a.prefectures || '*'::text) AS prefecture, unnest(a.function_codes || '*'::text) AS function_code
          WHERE a.status = 'published' AND b.status <> 'published' GROUP BY 1, 2
          ON CONFLICT (prefecture, function_code) DO UPDATE SET bundles = c.bundles + excluded.bundles;
        UPDATE catalogue.plan p SET is_public = true
          FROM after_update a JOIN before_update b USING (id)
          WHERE p.version_id = a.id AND a.status = 'published' AND b.status <> 'published';
        RETURN NULL;
      END $$;
      CREATE TRIGGER stock_shelf AFTER UPDATE ON catalogue.bundle_version
        REFERENCING OLD TABLE AS before_update NEW TABLE AS after_update
        FOR EACH STATEMENT EXECUTE FUNCTION catalogue.stock_shelf();

      ALTER TABLE catalogue.producer ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.producer FORCE ROW LEVEL SECURITY;
      CREATE POLICY producer_is_public ON catalogue.producer FOR SELECT USING (true);
      CREATE POLICY producer_walls ON catalogue.producer
        USING (platform.sees(company_id)) WITH CHECK (platform.sees(company_id));

      ALTER TABLE catalogue.bundle ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.bundle FORCE ROW LEVEL SECURITY;
      CREATE POLICY bundle_walls ON catalogue.bundle USING (platform.sees(producer_id)) WITH CHECK (platform.sees(producer_id));

      ALTER TABLE catalogue.bundle_version ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.bundle_version FORCE ROW LEVEL SECURITY;
      CREATE POLICY published_is_public ON catalogue.bundle_version FOR SELECT USING (status IN ('published', 'retired'));
      CREATE POLICY bundle_version_walls ON catalogue.bundle_version
        USING (platform.sees(producer_id)) WITH CHECK (platform.sees(producer_id));

      ALTER TABLE catalogue.plan ENABLE ROW LEVEL SECURITY;
      ALTER TABLE catalogue.plan FORCE ROW LEVEL SECURITY;
      CREATE POLICY published_plan_is_public ON catalogue.plan FOR SELECT USING (is_public);
      CREATE POLICY plan_walls ON catalogue.plan USING (platform.sees(producer_id)) WITH CHECK (platform.sees(producer_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
