import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a shop has told once of each carrier it sends with: where a parcel is followed, and what the carrier's program writes and reads. */
export class ShopCarriers1764000009410 implements MigrationInterface {
  readonly name = 'ShopCarriers1764000009410';

  async up(runner: QueryRunner): Promise<void> {
    const wall = `(SELECT platform.sees_all()) OR coalesce((SELECT platform.acting_company()) IN (client_id, operator_id), false)`;
    await runner.query(`
      CREATE TABLE fulfilment.shop_carrier (
        desk_id uuid NOT NULL,
        contract_id uuid NOT NULL,
        client_id uuid NOT NULL,
        operator_id uuid NOT NULL,
        carrier text NOT NULL CONSTRAINT known_shop_carrier CHECK (carrier IN ('yamato', 'sagawa', 'japan_post', 'other')),
        tracking_url text CONSTRAINT tracking_url_has_a_place CHECK (tracking_url ~ '^https://[^{}]+[{]number[}][^{}]*$'
          AND char_length(tracking_url) <= 500),
        -- The columns of the file with addresses, in order; empty: the usual ones of this carrier.
        address_columns jsonb NOT NULL DEFAULT '[]' CONSTRAINT address_columns_are_a_list CHECK (jsonb_typeof(address_columns) = 'array'),
        -- Where order and tracking number stand in the file that comes back; null until one has come.
        parcel_columns jsonb CONSTRAINT parcel_columns_are_told CHECK (jsonb_typeof(parcel_columns) = 'object'),
        updated_at timestamptz NOT NULL,
        updated_by text,
        PRIMARY KEY (desk_id, carrier),
        CONSTRAINT shop_carrier_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
          REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id)
      );
      REVOKE DELETE ON fulfilment.shop_carrier FROM madoguchi_app;
      ALTER TABLE fulfilment.shop_carrier ENABLE ROW LEVEL SECURITY;
      ALTER TABLE fulfilment.shop_carrier FORCE ROW LEVEL SECURITY;
      CREATE POLICY shop_carrier_walls ON fulfilment.shop_carrier USING (${wall}) WITH CHECK (${wall});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
