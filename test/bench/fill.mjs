// Makes published bundles with functions, prefectures and plans straight in SQL: what is measured is reading them.
const codes = `ARRAY['secretary_answering','reservation_intake','order_intake','consumer_desk','technical_helpdesk','appointment_setting','customer_followup','phone_survey','after_hours_reception','overflow_answering']`;

/** @param {import('pg').Client} owner connected as the owner of the database. */
export async function fillTo(owner, wanted) {
  const { rows } = await owner.query('SELECT count(*)::int AS have FROM catalogue.bundle');
  const missing = wanted - rows[0].have;
  if (missing <= 0) return;
  await owner.query('BEGIN');
  await owner.query(`
    INSERT INTO identity.company (kind, name, prefecture, created_at)
      SELECT 'operator', 'みちのくコールサポート', 'JP-04', now() WHERE NOT EXISTS (SELECT FROM identity.company WHERE kind = 'operator');
    INSERT INTO identity.company (kind, name, prefecture, created_at)
      SELECT 'producer', '生産者' || n, 'JP-13', now() FROM generate_series(1, greatest(1, ${missing} / 10)) n;
    INSERT INTO catalogue.producer (company_id, name, prefecture)
      SELECT id, name, prefecture FROM identity.company WHERE kind = 'producer' ON CONFLICT DO NOTHING`);
  await owner.query(
    `WITH sellers AS (SELECT array_agg(company_id) AS ids FROM catalogue.producer),
      made AS (INSERT INTO catalogue.bundle (producer_id, created_at)
        SELECT ids[1 + n % cardinality(ids)], now() FROM sellers, generate_series(1, $1::int) n RETURNING id, producer_id)
     INSERT INTO catalogue.bundle_version (bundle_id, producer_id, number, status, name, tagline, story, function_codes, prefectures, hours, closed_on_holidays,
       languages, capacity_per_month, operator_id, operator_name, platform_bps, producer_bps, operator_bps, created_at)
     SELECT made.id, producer_id, 1, 'draft', left('秘書電話 ' || made.id, 50), '面談中も外出中も、事務所の名前で電話に出ます', repeat('お一人やご家族で営む事務所のための電話番です。', 8),
       ARRAY[(${codes})[1 + abs(hashtext(made.id::text)) % 10]], ARRAY['JP-13', 'JP-' || lpad((14 + abs(hashtext('p' || made.id)) % 30)::text, 2, '0')],
       (SELECT jsonb_agg(jsonb_build_object('weekday', n, 'opensAt', '09:00', 'closesAt', '18:00')) FROM generate_series(1, 5) n), true, '{ja}', 20, (SELECT id FROM identity.company WHERE kind = 'operator' LIMIT 1), 'みちのくコールサポート', 1500, 2500, 6000, now()
     FROM made`,
    [missing],
  );
  await owner.query(`
    INSERT INTO catalogue.plan (version_id, producer_id, position, name, base_minor, included_units, overage_minor, success_fee_minor, initial_fee_minor, minimum_term_months, notice_days)
      SELECT id, producer_id, n, (ARRAY['ライト', 'スタンダード'])[n + 1], 9800 * (n + 1), 30 * (n + 1), 220, 0, 5000, 1, 30
      FROM catalogue.bundle_version, generate_series(0, 1) n WHERE status = 'draft';
    UPDATE catalogue.bundle_version SET status = 'published', submitted_at = now(),
      published_at = now() - (abs(hashtext(id::text)) % 300) * interval '1 day' WHERE status = 'draft'`);
  await owner.query('COMMIT');
  await owner.query('ANALYZE');
}
