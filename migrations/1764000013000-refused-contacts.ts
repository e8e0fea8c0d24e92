import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact whose number wants no calls is marked, so that whoever asks for the next one does not walk past it each time. */
export class RefusedContacts1764000013000 implements MigrationInterface {
  readonly name = 'RefusedContacts1764000013000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fulfilment.contact ADD COLUMN refused boolean NOT NULL DEFAULT false;
      DROP INDEX fulfilment.next_contacts;

      -- What a campaign still holds unmarked: what two transactions could not see of each other. A line of the list that is being taken
      -- out at this moment is waited for; a contact that somebody has locked is left to the next claim that meets it.
      CREATE FUNCTION fulfilment.mark_refused_contacts(campaign uuid) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM fulfilment.campaign c WHERE c.id = $1
            AND (SELECT platform.acting_company()) IN (c.client_id, c.operator_id)) THEN
          RETURN;
        END IF;
        UPDATE fulfilment.contact SET refused = true WHERE id IN (
          SELECT k.id FROM fulfilment.contact k
            JOIN fulfilment.do_not_call n ON n.client_id = k.client_id AND n.phone = k.phone AND n.removed_at IS NULL
          WHERE k.campaign_id = $1 AND NOT k.refused FOR SHARE OF n FOR UPDATE OF k SKIP LOCKED);
        UPDATE fulfilment.contact SET refused = true WHERE id IN (
          SELECT k.id FROM fulfilment.contact k JOIN fulfilment.campaign c ON c.id = k.campaign_id
            JOIN fulfilment.refusal r ON r.client_id = k.client_id AND r.offer_key = c.offer_key AND r.phone = k.phone
          WHERE k.campaign_id = $1 AND NOT k.refused FOR UPDATE OF k SKIP LOCKED);
      END $$;
      REVOKE ALL ON FUNCTION fulfilment.mark_refused_contacts(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION fulfilment.mark_refused_contacts(uuid) TO madoguchi_app;

      -- Past the walls, because another operator's contacts have the number too.
      CREATE FUNCTION fulfilment.mark_contacts_not_to_call() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
      BEGIN
        UPDATE fulfilment.contact SET refused = true WHERE id IN (
          SELECT k.id FROM added a JOIN fulfilment.contact k ON k.client_id = a.client_id AND k.phone = a.phone
          WHERE a.removed_at IS NULL AND NOT k.refused FOR UPDATE OF k SKIP LOCKED);
        RETURN NULL;
      END $$;
      CREATE TRIGGER mark_contacts_not_to_call AFTER INSERT ON fulfilment.do_not_call REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION fulfilment.mark_contacts_not_to_call();

      CREATE FUNCTION fulfilment.mark_contacts_who_refused() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
      BEGIN
        UPDATE fulfilment.contact SET refused = true WHERE id IN (
          SELECT k.id FROM fulfilment.contact k JOIN fulfilment.campaign c ON c.id = k.campaign_id
          WHERE k.client_id = NEW.client_id AND k.phone = NEW.phone AND c.offer_key = NEW.offer_key AND NOT k.refused
          FOR UPDATE OF k SKIP LOCKED);
        RETURN NULL;
      END $$;
      CREATE TRIGGER mark_contacts_who_refused AFTER INSERT ON fulfilment.refusal
        FOR EACH ROW EXECUTE FUNCTION fulfilment.mark_contacts_who_refused();

      -- A number that is taken out is called again, unless it refused what this campaign offers. Never skips: nobody would bring it back later.
      CREATE FUNCTION fulfilment.bring_back_contacts() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
      BEGIN
        UPDATE fulfilment.contact k SET refused = false FROM fulfilment.campaign c
        WHERE k.client_id = NEW.client_id AND k.phone = NEW.phone AND k.refused AND c.id = k.campaign_id
          AND NOT EXISTS (SELECT FROM fulfilment.refusal r
            WHERE r.client_id = k.client_id AND r.offer_key = c.offer_key AND r.phone = k.phone);
        RETURN NULL;
      END $$;
      CREATE TRIGGER bring_back_contacts AFTER UPDATE ON fulfilment.do_not_call FOR EACH ROW
        WHEN (OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL) EXECUTE FUNCTION fulfilment.bring_back_contacts();

      -- What a draft offers may change, and with it who has refused it. Nobody is called from a draft.
      CREATE FUNCTION fulfilment.mark_contacts_anew() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET app.scope = 'system' AS $$
      BEGIN
        UPDATE fulfilment.contact k SET refused = false WHERE k.campaign_id = NEW.id AND k.refused
          AND NOT EXISTS (SELECT FROM fulfilment.do_not_call n
            WHERE n.client_id = k.client_id AND n.phone = k.phone AND n.removed_at IS NULL)
          AND NOT EXISTS (SELECT FROM fulfilment.refusal r
            WHERE r.client_id = k.client_id AND r.offer_key = NEW.offer_key AND r.phone = k.phone);
        PERFORM fulfilment.mark_refused_contacts(NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER mark_contacts_anew AFTER UPDATE ON fulfilment.campaign FOR EACH ROW
        WHEN (OLD.state = 'draft' AND (NEW.state <> 'draft' OR NEW.offer_key <> OLD.offer_key))
        EXECUTE FUNCTION fulfilment.mark_contacts_anew();

      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.contact k SET refused = true FROM fulfilment.campaign c
      WHERE c.id = k.campaign_id
        AND (EXISTS (SELECT FROM fulfilment.do_not_call n WHERE n.client_id = k.client_id AND n.phone = k.phone AND n.removed_at IS NULL)
          OR EXISTS (SELECT FROM fulfilment.refusal r
            WHERE r.client_id = k.client_id AND r.offer_key = c.offer_key AND r.phone = k.phone));
      SELECT set_config('app.scope', '', true);

      CREATE INDEX next_contacts ON fulfilment.contact (campaign_id, scheduled DESC, due_at, id) WHERE state = 'waiting' AND NOT refused;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
