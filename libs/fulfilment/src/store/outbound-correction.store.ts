import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { RecordedOutboundView } from '../application/outbound-views.js';
import type { OutboundSaid } from '../domain/outbound-call.js';
import type { LockedOutbound } from './outbound.store.js';

/** Corrections of an outbound call aliased `o`, oldest first, as JSON. */
export const outboundCorrections = `(SELECT coalesce(json_agg(json_build_object('at', c.corrected_at, 'by', c.corrected_by,
    'reason', c.reason, 'former', c.former_outbound) ORDER BY c.revision), '[]')
  FROM fulfilment.call_correction c WHERE c.outbound_call_id = o.id)`;

/** JSON carries instants as text. */
export const outboundCorrectionsFrom = <C extends { at: Date; former: OutboundSaid }>(
  stored: readonly C[],
): C[] =>
  stored.map((one) => ({
    ...one,
    at: new Date(one.at),
    former: { ...one.former, callbackAt: one.former.callbackAt && new Date(one.former.callbackAt) },
  }));

const select = `SELECT o.id, o.campaign_id AS "campaignId", c.name AS "campaignName", c.kind, d.name AS "deskName", k.phone, k.name, k.person,
    o.agent_id AS "agentId", o.taken_at AS "takenAt", o.recorded_at AS "recordedAt", o.disclosed_at AS "disclosedAt",
    o.outcome, o.reason, o.note, o.callback_at AS "callbackAt",
    (SELECT json_build_object('withWhom', a.with_whom, 'startsAt', a.starts_at, 'status', a.status)
     FROM fulfilment.appointment a WHERE a.interaction_id = o.interaction_id) AS meeting, ${outboundCorrections} AS corrections
  FROM fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
  JOIN fulfilment.campaign c ON c.id = o.campaign_id JOIN fulfilment.desk d ON d.id = c.desk_id
  WHERE o.operator_id = $1 AND o.recorded_at IS NOT NULL`;
const searched = (place: number) => `($${place}::text IS NULL
  OR lower(concat_ws(chr(10), k.phone, normalize(k.name, NFKC), normalize(k.person, NFKC), o.note)) LIKE '%' || $${place} || '%')`;
const likeOf = (search: string | null) => search && search.replace(/[\\%_]/g, '\\$&');

/** Records of calls that we made, and how they were put right. */
@Injectable()
export class OutboundCorrectionStore {
  async ofCall(tx: Tx, operatorId: string, id: string): Promise<RecordedOutboundView | undefined> {
    const rows = await tx.query<RecordedOutboundView>(`${select} AND o.id = $2`, [operatorId, id]);
    return rows.map(recordedFrom)[0];
  }

  /** What one agent recorded since, newest first. `search` is in the stored form of `searchable`. */
  async ofAgent(
    tx: Tx,
    {
      operatorId,
      agentId,
      since,
      search,
    }: { operatorId: string; agentId: string; since: Date; search: string | null },
  ): Promise<RecordedOutboundView[]> {
    const rows = await tx.query<RecordedOutboundView>(
      `${select} AND o.agent_id = $2 AND o.recorded_at >= $3 AND ${searched(4)} ORDER BY o.recorded_at DESC, o.id LIMIT 300`,
      [operatorId, agentId, since, likeOf(search)],
    );
    return rows.map(recordedFrom);
  }

  /** The newest records of a campaign. */
  async ofCampaign(
    tx: Tx,
    { operatorId, campaignId, search }: { operatorId: string; campaignId: string; search: string | null },
  ): Promise<RecordedOutboundView[]> {
    const rows = await tx.query<RecordedOutboundView>(
      `${select} AND o.campaign_id = $2 AND ${searched(3)} ORDER BY o.recorded_at DESC, o.id LIMIT 100`,
      [operatorId, campaignId, likeOf(search)],
    );
    return rows.map(recordedFrom);
  }

  /** Writes what the record says from now on. */
  async rewrite(tx: Tx, callId: string, { outcome, reason, note, callbackAt }: OutboundSaid): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.outbound_call SET outcome = $2, reason = $3, note = $4, callback_at = $5 WHERE id = $1`,
      [callId, outcome, reason, note, callbackAt],
    );
  }

  /** Keeps what a call that nobody answered said; an answered one is kept with its interaction. */
  async keep(
    tx: Tx,
    { id, campaign }: LockedOutbound,
    change: { revision: number; reason: string; former: OutboundSaid; personId: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.call_correction (outbound_call_id, revision, client_id, operator_id, corrected_at, corrected_by, reason, former_outbound)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        change.revision,
        campaign.clientId,
        campaign.operatorId,
        tx.now,
        change.personId,
        change.reason,
        JSON.stringify(change.former),
      ],
    );
  }
}

const recordedFrom = (row: RecordedOutboundView): RecordedOutboundView => ({
  ...row,
  meeting: row.meeting && { ...row.meeting, startsAt: new Date(row.meeting.startsAt) },
  corrections: outboundCorrectionsFrom(row.corrections),
});
