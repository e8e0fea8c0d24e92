import { type Instant, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredRecording, TelephonyConnection } from '../application/recording-views.js';
import { ONE_HEARING_MS, type RecordingRules, usualRecordingRules } from '../domain/recording.js';
import type { CallOrigin } from '../domain/usage-rules.js';

/** A recording that nobody may hear any more, with what its telephony has to be asked. */
export interface DueRecording {
  readonly id: string;
  readonly operatorId: string;
  readonly origin: CallOrigin;
  readonly reference: string;
  readonly dueAt: Instant;
  readonly connection: TelephonyConnection | null;
}

const { keepDays, ownerMayHear, agentMayHear } = usualRecordingRules;
const rulesOf = (desk: string) => `json_build_object('keepDays', coalesce(${desk}.keep_days, ${keepDays}),
  'ownerMayHear', coalesce(${desk}.owner_may_hear, ${ownerMayHear}), 'agentMayHear', coalesce(${desk}.agent_may_hear, ${agentMayHear}))`;
const connectionOf = `CASE WHEN c.operator_id IS NOT NULL THEN
  json_build_object('hosts', c.hosts, 'recordingUrl', c.recording_url, 'credential', c.credential) END AS connection`;

const stored = `SELECT r.id, r.interaction_id AS "interactionId", r.client_id AS "clientId", r.operator_id AS "operatorId", r.reference, r.announced,
    r.reported_at AS "reportedAt", r.removed_at AS "removedAt", i.agent_id AS "agentId", i.origin, i.talk_seconds AS "talkSeconds",
    ${rulesOf('q')} AS rules
  FROM fulfilment.recording r JOIN fulfilment.interaction i ON i.id = r.interaction_id
  LEFT JOIN fulfilment.recording_rules q ON q.desk_id = r.desk_id`;

/** A version of the desk from before it was changed is a revision; the desk itself is the newest. */
const announced = `CASE WHEN r.version IS NULL THEN d.recording_notice IS NOT NULL ELSE r.content ->> 'recordingNotice' IS NOT NULL END`;
const fromCall = `FROM fulfilment.interaction i JOIN fulfilment.desk d ON d.id = i.desk_id
  LEFT JOIN fulfilment.desk_revision r ON r.desk_id = i.desk_id AND r.version = i.desk_version`;

/** Where recordings lie, who may hear them and who did. */
@Injectable()
export class RecordingStore {
  /** The same reference of a call twice is one. Whether callers were told is what the desk said when the call began. */
  async keep(tx: Tx, interactionId: string, reference: string, at: Instant): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.recording (interaction_id, desk_id, contract_id, client_id, operator_id, reference, announced, reported_at)
       SELECT i.id, i.desk_id, i.contract_id, i.client_id, i.operator_id, $2,
         ${announced}, $3 ${fromCall} WHERE i.id = $1
       ON CONFLICT (interaction_id, reference) DO NOTHING`,
      [interactionId, reference, at],
    );
  }

  /** Whether the desk told this call's caller that it is recorded. */
  async isAnnounced(tx: Tx, interactionId: string): Promise<boolean> {
    const rows = await tx.query<{ announced: boolean }>(
      `SELECT ${announced} AS announced ${fromCall} WHERE i.id = $1`,
      [interactionId],
    );
    return rows[0]?.announced === true;
  }

  ofCalls(tx: Tx, companyId: string, callIds: readonly string[]): Promise<StoredRecording[]> {
    return tx.query<StoredRecording>(
      `${stored} WHERE r.interaction_id = ANY ($2) AND $1 IN (r.client_id, r.operator_id) ORDER BY r.reported_at, r.id`,
      [companyId, callIds],
    );
  }

  /** @param companyId null: of whomever; only for the platform. */
  async byId(tx: Tx, companyId: string | null, id: string): Promise<StoredRecording | undefined> {
    const rows = await tx.query<StoredRecording>(
      `${stored} WHERE r.id = $2 AND ($1::uuid IS NULL OR $1 IN (r.client_id, r.operator_id))`,
      [companyId, id],
    );
    return rows[0];
  }

  /** @returns false when it belongs to a hearing that has begun already. */
  async hear(
    tx: Tx,
    { id, operatorId }: StoredRecording,
    by: { companyId: string; heardBy: string; reason: string | null },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.recording_hearing (recording_id, operator_id, company_id, heard_by, heard_at, reason)
       SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (SELECT FROM fulfilment.recording_hearing h
         WHERE h.recording_id = $1 AND h.company_id = $3 AND h.heard_by = $4 AND h.heard_at > $7 AND h.reason IS NOT DISTINCT FROM $6)
       RETURNING id`,
      [id, operatorId, by.companyId, by.heardBy, tx.now, by.reason, plusMs(tx.now, -ONE_HEARING_MS)],
    );
    return rows.length === 1;
  }

  /** What nobody may hear any more and still lies somewhere, in order of id. */
  due(tx: Tx, after: string | null, atMost: number): Promise<DueRecording[]> {
    return tx.query<DueRecording>(
      `SELECT r.id, r.operator_id AS "operatorId", i.origin, r.reference, kept.until AS "dueAt", ${connectionOf}
       FROM fulfilment.recording r JOIN fulfilment.interaction i ON i.id = r.interaction_id
       LEFT JOIN fulfilment.recording_rules q ON q.desk_id = r.desk_id
       LEFT JOIN fulfilment.telephony_connection c ON c.operator_id = r.operator_id
       CROSS JOIN LATERAL (SELECT r.reported_at + CASE WHEN r.announced THEN coalesce(q.keep_days, ${keepDays}) ELSE 0 END * interval '24 hours' AS until) AS kept
       WHERE r.removed_at IS NULL AND kept.until <= $1 AND ($2::uuid IS NULL OR r.id > $2) ORDER BY r.id LIMIT $3`,
      [tx.now, after, atMost],
    );
  }

  /** The reference goes with it. */
  async remove(tx: Tx, ids: readonly string[], removal: 'removed' | 'cut'): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.recording SET reference = NULL, removed_at = $2, removal = $3 WHERE id = ANY ($1) AND removed_at IS NULL`,
      [ids, tx.now, removal],
    );
  }

  async rules(tx: Tx, companyId: string, deskId: string): Promise<RecordingRules | undefined> {
    const rows = await tx.query<{ rules: RecordingRules }>(
      `SELECT ${rulesOf('q')} AS rules FROM fulfilment.desk d LEFT JOIN fulfilment.recording_rules q ON q.desk_id = d.id
       WHERE d.id = $2 AND $1 IN (d.client_id, d.operator_id)`,
      [companyId, deskId],
    );
    return rows[0]?.rules;
  }

  /** @returns false when the desk is not this operator's. */
  async setRules(
    tx: Tx,
    { operatorId, deskId, by }: { operatorId: string; deskId: string; by: string },
    rules: RecordingRules,
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.recording_rules (desk_id, client_id, operator_id, keep_days, owner_may_hear, agent_may_hear, updated_at, updated_by)
       SELECT d.id, d.client_id, d.operator_id, $3, $4, $5, $6, $7 FROM fulfilment.desk d WHERE d.id = $2 AND d.operator_id = $1
       ON CONFLICT (desk_id) DO UPDATE SET keep_days = excluded.keep_days, owner_may_hear = excluded.owner_may_hear,
         agent_may_hear = excluded.agent_may_hear, updated_at = excluded.updated_at, updated_by = excluded.updated_by
       RETURNING desk_id`,
      [operatorId, deskId, rules.keepDays, rules.ownerMayHear, rules.agentMayHear, tx.now, by],
    );
    return rows.length === 1;
  }

  async connection(tx: Tx, operatorId: string): Promise<TelephonyConnection | undefined> {
    const rows = await tx.query<TelephonyConnection>(
      `SELECT hosts, recording_url AS "recordingUrl", credential FROM fulfilment.telephony_connection WHERE operator_id = $1`,
      [operatorId],
    );
    return rows[0];
  }

  async connect(tx: Tx, operatorId: string, connection: TelephonyConnection, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.telephony_connection (operator_id, hosts, recording_url, credential, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (operator_id) DO UPDATE SET hosts = excluded.hosts,
         recording_url = excluded.recording_url, credential = excluded.credential, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [operatorId, connection.hosts, connection.recordingUrl, connection.credential, tx.now, by],
    );
  }
}
