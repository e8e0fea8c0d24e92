import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "By message" sent nothing: whoever was to be reached so is rung now, after those who were rung before. Names and order stay, in the
 * desk and in every version of it that a call began with.
 */
export class ReachedByTelephone1764000010230 implements MigrationInterface {
  readonly name = 'ReachedByTelephone1764000010230';

  async up(runner: QueryRunner): Promise<void> {
    const rung = (rules: string) => `(SELECT jsonb_agg(jsonb_set(rule, '{reach}', coalesce((
        SELECT jsonb_agg(jsonb_build_object('who', who, 'channel', 'phone') ORDER BY place)
        FROM (SELECT one ->> 'who' AS who, min(n) AS place FROM jsonb_array_elements(rule -> 'reach') WITH ORDINALITY AS p(one, n) GROUP BY 1) AS people),
        '[]')) ORDER BY m) FROM jsonb_array_elements(${rules}) WITH ORDINALITY AS r(rule, m))`;
    const byMessage = `'$[*].reach[*] ? (@.channel == "message")'`;
    await runner.query(`
      SELECT set_config('app.scope', 'system', true);
      UPDATE fulfilment.desk SET urgency_rules = ${rung('urgency_rules')} WHERE urgency_rules @? ${byMessage};
      UPDATE fulfilment.desk_revision SET content = jsonb_set(content, '{urgencyRules}', ${rung(`content -> 'urgencyRules'`)})
        WHERE content -> 'urgencyRules' @? ${byMessage};
      SELECT set_config('app.scope', '', true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
