import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a client sells at a desk, the orders that agents take for it, and everything that happened to them. */
export class Orders1764000005000 implements MigrationInterface {
  readonly name = 'Orders1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(shop);
    await runner.query(orders);
    for (const table of [
      'order_rules',
      'goods',
      'order_draft',
      'customer_order',
      'order_line',
      'order_change',
    ]) {
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

const shop = `
  -- How the client sells. The row also hands out the numbers of orders, one after the other within a desk.
  CREATE TABLE fulfilment.order_rules (
    desk_id uuid PRIMARY KEY,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    prices_include_tax boolean NOT NULL DEFAULT true,
    shipping_minor bigint NOT NULL DEFAULT 0 CONSTRAINT shipping_in_reason CHECK (shipping_minor BETWEEN 0 AND 100000),
    free_shipping_from_minor bigint CONSTRAINT free_shipping_in_reason CHECK (free_shipping_from_minor BETWEEN 1 AND 100000000),
    cod_fee_minor bigint NOT NULL DEFAULT 0 CONSTRAINT cod_fee_in_reason CHECK (cod_fee_minor BETWEEN 0 AND 100000),
    payment_url text CONSTRAINT payment_url_is_https CHECK (payment_url ~ '^https://' AND char_length(payment_url) <= 500),
    last_number int NOT NULL DEFAULT 0,
    updated_at timestamptz NOT NULL,
    updated_by text,
    CONSTRAINT order_rules_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id)
  );

  CREATE TABLE fulfilment.goods (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    sku text NOT NULL CONSTRAINT sku_length CHECK (char_length(sku) BETWEEN 1 AND 40),
    name text NOT NULL CONSTRAINT goods_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    kana text CONSTRAINT goods_kana_length CHECK (char_length(kana) BETWEEN 1 AND 120),
    search_text text NOT NULL,
    price_minor bigint NOT NULL CONSTRAINT price_in_reason CHECK (price_minor BETWEEN 0 AND 10000000),
    tax_rate_bps int NOT NULL CONSTRAINT known_tax_rate CHECK (tax_rate_bps IN (800, 1000)),
    -- What may still be promised; null when the client does not count.
    stock int CONSTRAINT nobody_sells_what_is_not_there CHECK (stock BETWEEN 0 AND 10000000),
    active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    updated_by text,
    CONSTRAINT goods_of_one_desk FOREIGN KEY (desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.desk (id, contract_id, client_id, operator_id),
    CONSTRAINT one_goods_per_sku UNIQUE (desk_id, sku),
    CONSTRAINT goods_with_their_parties UNIQUE (id, desk_id, client_id, operator_id)
  );
  REVOKE DELETE ON fulfilment.order_rules, fulfilment.goods FROM madoguchi_app;
`;

const orders = `
  -- What the agent on a call has typed so far of the next order.
  CREATE TABLE fulfilment.order_draft (
    interaction_id uuid PRIMARY KEY,
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    content jsonb NOT NULL CONSTRAINT order_draft_size CHECK (octet_length(content::text) <= 200000),
    saved_at timestamptz NOT NULL,
    CONSTRAINT draft_of_one_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id)
  );

  CREATE TABLE fulfilment.customer_order (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    interaction_id uuid NOT NULL,
    desk_id uuid NOT NULL,
    contract_id uuid NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    -- Given by the screen that takes the order: the same request twice is one order.
    request_id uuid NOT NULL,
    number int NOT NULL CONSTRAINT order_numbers_start_at_one CHECK (number >= 1),
    state text NOT NULL DEFAULT 'received' CONSTRAINT known_order_state
      CHECK (state IN ('received', 'confirmed', 'shipped', 'completed', 'cancelled')),
    version int NOT NULL DEFAULT 1,
    buyer_name text NOT NULL CONSTRAINT buyer_name_length CHECK (char_length(buyer_name) BETWEEN 1 AND 80),
    buyer_kana text NOT NULL CONSTRAINT buyer_kana_length CHECK (char_length(buyer_kana) BETWEEN 1 AND 80),
    phone text NOT NULL CONSTRAINT order_phone_is_digits CHECK (phone ~ '^[+]?[0-9]{9,16}$'),
    email text CONSTRAINT order_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
    postal_code text NOT NULL CONSTRAINT postal_code_is_seven_digits CHECK (postal_code ~ '^[0-9]{7}$'),
    prefecture text NOT NULL CONSTRAINT prefecture_is_a_code CHECK (prefecture ~ '^JP-[0-9]{2}$'),
    address text NOT NULL CONSTRAINT order_address_length CHECK (char_length(address) BETWEEN 1 AND 200),
    building text CONSTRAINT building_length CHECK (char_length(building) BETWEEN 1 AND 100),
    deliver_on date,
    time_band text CONSTRAINT known_time_band CHECK (time_band IN ('morning', '14-16', '16-18', '18-20', '19-21')),
    -- There is no way to pay by a card on the telephone, and no field to write one down.
    payment text NOT NULL CONSTRAINT known_payment CHECK (payment IN ('link', 'cash_on_delivery', 'invoice')),
    note text CONSTRAINT order_note_length CHECK (char_length(note) BETWEEN 1 AND 1000),
    prices_include_tax boolean NOT NULL,
    goods_minor bigint NOT NULL,
    shipping_minor bigint NOT NULL,
    cod_fee_minor bigint NOT NULL,
    rates jsonb NOT NULL CONSTRAINT rates_are_a_list CHECK (jsonb_typeof(rates) = 'array'),
    taxable_minor bigint NOT NULL,
    tax_minor bigint NOT NULL,
    total_minor bigint NOT NULL,
    -- Something outside of the advertisement was offered: the law then asks for documents and gives eight days.
    offered_more boolean NOT NULL,
    disclosed_at timestamptz,
    documents_sent_at timestamptz,
    cancel_reason text CONSTRAINT cancel_reason_length CHECK (char_length(cancel_reason) BETWEEN 1 AND 500),
    search_text text NOT NULL,
    taken_at timestamptz NOT NULL,
    taken_on date NOT NULL,
    taken_by text NOT NULL,
    CONSTRAINT order_of_one_call FOREIGN KEY (interaction_id, desk_id, contract_id, client_id, operator_id)
      REFERENCES fulfilment.interaction (id, desk_id, contract_id, client_id, operator_id),
    CONSTRAINT one_order_per_request UNIQUE (operator_id, request_id),
    CONSTRAINT one_order_per_number UNIQUE (desk_id, number),
    CONSTRAINT order_with_its_parties UNIQUE (id, client_id, operator_id),
    CONSTRAINT order_adds_up CHECK (total_minor = taxable_minor + tax_minor),
    CONSTRAINT offering_more_was_told CHECK (offered_more = (disclosed_at IS NOT NULL)),
    CONSTRAINT documents_only_where_due CHECK (documents_sent_at IS NULL OR offered_more),
    CONSTRAINT cancelled_has_a_reason CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
    CONSTRAINT fee_only_on_delivery CHECK (cod_fee_minor = 0 OR payment = 'cash_on_delivery'),
    CONSTRAINT taken_on_the_japanese_day CHECK (taken_on = (taken_at AT TIME ZONE 'Asia/Tokyo')::date)
  );
  CREATE INDEX orders_of_a_client ON fulfilment.customer_order (client_id, taken_at DESC, id);
  CREATE INDEX orders_of_an_operator ON fulfilment.customer_order (operator_id, taken_at DESC, id);
  CREATE INDEX orders_of_a_desk ON fulfilment.customer_order (desk_id, taken_on);
  CREATE INDEX orders_of_a_call ON fulfilment.customer_order (interaction_id);

  CREATE TABLE fulfilment.order_line (
    order_id uuid NOT NULL,
    position int NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    goods_id uuid NOT NULL REFERENCES fulfilment.goods,
    -- As they were when they were ordered; what the catalogue says later changes no order.
    sku text NOT NULL,
    name text NOT NULL,
    price_minor bigint NOT NULL,
    tax_rate_bps int NOT NULL,
    quantity int NOT NULL CONSTRAINT quantity_in_reason CHECK (quantity BETWEEN 1 AND 999),
    CONSTRAINT one_line_per_position PRIMARY KEY (order_id, position),
    CONSTRAINT one_line_per_goods UNIQUE (order_id, goods_id),
    CONSTRAINT line_of_one_order FOREIGN KEY (order_id, client_id, operator_id)
      REFERENCES fulfilment.customer_order (id, client_id, operator_id)
  );
  CREATE INDEX lines_of_goods ON fulfilment.order_line (goods_id);

  -- Who changed what and when; written with every change and never touched again.
  CREATE TABLE fulfilment.order_change (
    order_id uuid NOT NULL,
    version int NOT NULL,
    client_id uuid NOT NULL,
    operator_id uuid NOT NULL,
    kind text NOT NULL CONSTRAINT known_order_change CHECK (kind IN ('received', 'corrected', 'confirmed', 'shipped', 'completed',
      'cancelled', 'documents_sent')),
    at timestamptz NOT NULL,
    by_person text NOT NULL,
    by_client boolean NOT NULL,
    changes jsonb NOT NULL CONSTRAINT changes_are_a_list CHECK (jsonb_typeof(changes) = 'array'),
    CONSTRAINT one_change_per_version PRIMARY KEY (order_id, version),
    CONSTRAINT change_of_one_order FOREIGN KEY (order_id, client_id, operator_id)
      REFERENCES fulfilment.customer_order (id, client_id, operator_id)
  );
  REVOKE DELETE ON fulfilment.customer_order FROM madoguchi_app;
  REVOKE UPDATE, DELETE ON fulfilment.order_change FROM madoguchi_app;
`;
