import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { OutboundCallView, StoredCampaign } from '../application/outbound-views.js';
import type { GivenAnswer } from '../domain/answers.js';
import type { Outcome } from '../domain/call.js';
import type { ContactTurn, DisclosurePoint, OutboundResult, OutboundSaid } from '../domain/outbound-call.js';
import type { ScriptStep } from '../domain/script.js';
import { campaignColumns, campaignFrom, type CampaignRow } from './campaign.store.js';

const open = `o.recorded_at IS NULL AND o.released_at IS NULL`;

/** What is asked in a call aliased `o`. */
const stepsOfCall = `coalesce((SELECT s.steps FROM fulfilment.campaign_script s
    WHERE s.campaign_id = o.campaign_id AND s.version = o.script_version), '[]')`;
const callColumns = `o.id, o.client_id AS "clientId", o.campaign_id AS "campaignId", c.contract_id AS "contractId", c.desk_id AS "deskId", c.name AS "campaignName",
  c.kind, c.purpose, c.offer, c.audience, c.script, ${stepsOfCall} AS steps, k.phone, k.name, k.person, k.note AS "contactNote", k.attempts, k.scheduled,
  o.taken_at AS "takenAt", o.disclosed_at AS "disclosedAt", o.note, o.outcome,
  fulfilment.refuses_calls(o.client_id, k.phone, c.offer_key) AS "refusesCalls",
  coalesce((SELECT jsonb_agg(jsonb_build_object('at', h.recorded_at, 'outcome', h.outcome, 'note', h.note) ORDER BY h.recorded_at DESC)
    FROM fulfilment.outbound_call h WHERE h.contact_id = o.contact_id AND h.recorded_at IS NOT NULL AND h.id <> o.id), '[]') AS history`;
const callTables = `fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
  JOIN fulfilment.campaign c ON c.id = o.campaign_id`;

/** Without what only the contract knows. */
export type HeldCall = Omit<OutboundCallView, 'clientName' | 'kept'> & {
  readonly contractId: string;
  readonly clientId: string;
};
export type RunningCampaign = StoredCampaign & { readonly due: number };

/** A locked call with all that its end depends on. */
export interface LockedOutbound {
  readonly id: string;
  readonly contactId: string;
  readonly agentId: string;
  /** The call among those of the desk, when somebody answered. */
  readonly interactionId: string | null;
  readonly takenAt: Date;
  readonly recordedAt: Date | null;
  /** Nobody has called this contact since. */
  readonly isLatest: boolean;
  readonly disclosedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly stored: Omit<OutboundSaid, 'outcome'> &
    Pick<OutboundResult, 'meeting' | 'answers'> & { outcome: OutboundSaid['outcome'] | null };
  /** What is asked, in the version the call began with. */
  readonly steps: readonly ScriptStep[];
  readonly contact: ContactTurn & { phone: string; name: string | null; person: string | null };
  readonly campaign: StoredCampaign;
}

@Injectable()
export class OutboundStore {
  /** The agent's open call, if there is one. */
  async current(tx: Tx, operatorId: string, agentId: string): Promise<HeldCall | null> {
    return this.read(tx, `o.operator_id = $1 AND o.agent_id = $2 AND ${open}`, [operatorId, agentId]);
  }

  async call(tx: Tx, operatorId: string, agentId: string, id: string): Promise<HeldCall | null> {
    return this.read(tx, 'o.operator_id = $1 AND o.agent_id = $2 AND o.id = $3', [operatorId, agentId, id]);
  }

  /** @param agentId null for a call of whomever */
  async lock(
    tx: Tx,
    operatorId: string,
    agentId: string | null,
    id: string,
  ): Promise<LockedOutbound | undefined> {
    // Locked first and read after: who waited for the lock must see the meeting and the answers that the other has written.
    await tx.query('SELECT FROM fulfilment.outbound_call WHERE operator_id = $1 AND id = $2 FOR UPDATE', [
      operatorId,
      id,
    ]);
    const [row] = await tx.query<LockedRow>(
      `SELECT o.id, o.contact_id AS "contactId", o.agent_id AS "agentId", o.interaction_id AS "interactionId", o.recorded_at AS "recordedAt",
         NOT EXISTS (SELECT FROM fulfilment.outbound_call l WHERE l.contact_id = o.contact_id AND l.taken_at > o.taken_at) AS "isLatest", o.taken_at AS "takenAt", o.disclosed_at AS "disclosedAt", o.released_at AS "releasedAt",
         o.outcome, o.reason, o.note, o.callback_at AS "callbackAt", ${stepsOfCall} AS steps,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('stepId', w.step_id, 'answer', w.answer)), '[]')
            FROM fulfilment.call_answer w WHERE w.outbound_call_id = o.id) AS answers, k.state AS "contactState", k.scheduled, k.due_at AS "dueAt", k.attempts,
         k.tried_on AS "triedOn", k.tried_that_day AS "triedThatDay", k.phone, k.name AS "contactName", k.person, o.campaign_id AS "campaignId",
         (SELECT jsonb_build_object('withWhom', a.with_whom, 'note', a.note, 'slotId', b.slot_id)
            FROM fulfilment.appointment a JOIN fulfilment.slot_booking b ON b.appointment_id = a.id
            WHERE a.interaction_id = o.interaction_id ORDER BY b.released_at NULLS FIRST LIMIT 1) AS meeting
       FROM fulfilment.outbound_call o JOIN fulfilment.contact k ON k.id = o.contact_id
       WHERE o.operator_id = $1 AND ($2::text IS NULL OR o.agent_id = $2) AND o.id = $3 FOR UPDATE`,
      [operatorId, agentId, id],
    );
    if (!row) return undefined;
    const campaigns = await tx.query<CampaignRow>(
      `SELECT ${campaignColumns} FROM fulfilment.campaign c WHERE c.id = $1`,
      [row.campaignId],
    );
    return lockedFrom(row, campaignFrom(campaigns[0]!));
  }

  async disclose(tx: Tx, id: string, points: readonly DisclosurePoint[]): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.outbound_call SET disclosed_at = coalesce(disclosed_at, $2), disclosed = coalesce(disclosed, $3), seen_at = $2 WHERE id = $1`,
      [id, tx.now, points],
    );
  }

  /** A sign of life; false when the agent does not hold the call (any more). */
  async keep(tx: Tx, operatorId: string, agentId: string, id: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `WITH kept AS (UPDATE fulfilment.outbound_call o SET seen_at = $4
         WHERE o.operator_id = $1 AND o.agent_id = $2 AND o.id = $3 AND ${open} RETURNING o.id) SELECT id FROM kept`,
      [operatorId, agentId, id, tx.now],
    );
    return rows.length === 1;
  }

  async record(
    tx: Tx,
    call: LockedOutbound,
    result: OutboundResult,
    turn: ContactTurn,
    interactionId: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.outbound_call SET outcome = $2, reason = $3, note = $4, talk_seconds = $5, callback_at = $6, recorded_at = $7,
         interaction_id = $8 WHERE id = $1`,
      [
        call.id,
        result.outcome,
        result.reason,
        result.note,
        result.talkSeconds,
        result.callbackAt,
        tx.now,
        interactionId,
      ],
    );
    await this.answer(tx, call, result.answers);
    await this.turn(tx, call.contactId, turn);
  }

  private async answer(
    tx: Tx,
    { id, campaign }: LockedOutbound,
    answers: readonly GivenAnswer[],
  ): Promise<void> {
    if (answers.length === 0) return;
    await tx.query(
      `INSERT INTO fulfilment.call_answer (outbound_call_id, campaign_id, client_id, operator_id, step_id, answer)
       SELECT $1, $2, $3, $4, given.* FROM unnest($5::text[], $6::text[]) AS given`,
      [
        id,
        campaign.id,
        campaign.clientId,
        campaign.operatorId,
        answers.map(({ stepId }) => stepId),
        answers.map(({ answer }) => answer),
      ],
    );
  }

  /** Where a contact stands from now on. */
  async turn(tx: Tx, contactId: string, turn: ContactTurn): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.contact SET state = $2, scheduled = $3, due_at = $4, attempts = $5, tried_on = $6, tried_that_day = $7 WHERE id = $1`,
      [contactId, turn.state, turn.scheduled, turn.dueAt, turn.attempts, turn.triedOn, turn.triedThatDay],
    );
  }

  /** An answered call stands among the others, so that appointments, usage and the caller's history find it. */
  async log(
    tx: Tx,
    { id, campaign, contact, takenAt }: LockedOutbound,
    call: { outcome: Outcome; message: string | null; talkSeconds: number; agentId: string },
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.interaction (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin, direction,
         caller_number, state, offered_at, received_at, connected_at, ended_at, talk_seconds, agent_id, outcome, urgency, caller_name,
         message, recorded_at)
       SELECT d.id, d.contract_id, d.client_id, d.operator_id, d.version, 'outbound-' || $2, 'telephony', 'outbound', $3, 'completed',
         $4, $4, $4, $5, $6, $7, $8, 'normal', $9, $10, $5 FROM fulfilment.desk d WHERE d.id = $1 RETURNING id`,
      [
        campaign.deskId,
        id,
        contact.phone,
        takenAt,
        tx.now,
        call.talkSeconds,
        call.agentId,
        call.outcome,
        [contact.name, contact.person].filter(Boolean).join(' ').slice(0, 80) || null,
        call.message,
      ],
    );
    return rows[0]!.id;
  }

  /** Notes who refused; the first refusal stays. */
  async refuse(tx: Tx, { campaign, contact }: LockedOutbound): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.refusal (client_id, operator_id, offer_key, phone, offer, name, refused_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [
        campaign.clientId,
        campaign.operatorId,
        campaign.offerKey,
        contact.phone,
        campaign.offer,
        contact.name ?? contact.person,
        tx.now,
      ],
    );
  }

  /** A contact in hand waits for the next one. */
  async giveBack(tx: Tx, id: string): Promise<void> {
    await tx.query(
      `WITH released AS (UPDATE fulfilment.outbound_call SET released_at = $2 WHERE id = $1 RETURNING contact_id)
       UPDATE fulfilment.contact k SET state = 'waiting' FROM released WHERE k.id = released.contact_id AND k.state = 'claimed'`,
      [id, tx.now],
    );
  }

  /** Gives the contacts of silent agents back; what is being recorded this moment is skipped. */
  async release(tx: Tx, silentSince: Date, campaignId: string | null = null): Promise<void> {
    await tx.query(
      `WITH gone AS (
         SELECT o.id FROM fulfilment.outbound_call o WHERE ${open} AND o.seen_at < $1 AND ($3::uuid IS NULL OR o.campaign_id = $3)
         ORDER BY o.seen_at LIMIT 100 FOR UPDATE SKIP LOCKED),
       released AS (UPDATE fulfilment.outbound_call o SET released_at = $2 FROM gone WHERE o.id = gone.id RETURNING o.contact_id)
       UPDATE fulfilment.contact k SET state = 'waiting' FROM released WHERE k.id = released.contact_id AND k.state = 'claimed'`,
      [silentSince, tx.now, campaignId],
    );
  }

  /** Running campaigns of the operator with how many contacts wait for a call now. */
  async running(tx: Tx, operatorId: string): Promise<RunningCampaign[]> {
    const rows = await tx.query<CampaignRow & { readonly due: number }>(
      `SELECT ${campaignColumns},
         (SELECT count(*) FROM fulfilment.contact k WHERE k.campaign_id = c.id AND k.state = 'waiting' AND NOT k.refused AND k.due_at <= $2)::int AS due
       FROM fulfilment.campaign c
       WHERE c.operator_id = $1 AND c.state = 'running' ORDER BY c.name, c.id LIMIT 100`,
      [operatorId, tx.now],
    );
    return rows.map(campaignFrom);
  }

  private async read(tx: Tx, where: string, params: unknown[]): Promise<HeldCall | null> {
    const rows = await tx.query<HeldCall>(`SELECT ${callColumns} FROM ${callTables} WHERE ${where}`, params);
    const row = rows[0];
    return row ? { ...row, history: row.history.map((line) => ({ ...line, at: new Date(line.at) })) } : null;
  }
}

type LockedRow = Omit<LockedOutbound, 'stored' | 'contact' | 'campaign'> &
  LockedOutbound['stored'] &
  Omit<LockedOutbound['contact'], 'name' | 'state'> & {
    contactName: string | null;
    contactState: ContactTurn['state'];
    campaignId: string;
  };

function lockedFrom(row: LockedRow, campaign: StoredCampaign): LockedOutbound {
  const {
    id,
    contactId,
    agentId,
    interactionId,
    recordedAt,
    isLatest,
    takenAt,
    disclosedAt,
    releasedAt,
    outcome,
    reason,
    note,
    callbackAt,
    meeting,
    answers,
    steps,
  } = row;
  const { scheduled, dueAt, attempts, triedOn, triedThatDay, phone, person } = row;
  return {
    id,
    contactId,
    agentId,
    interactionId,
    recordedAt,
    isLatest,
    takenAt,
    disclosedAt,
    releasedAt,
    stored: { outcome, reason, note, callbackAt, meeting, answers },
    steps,
    contact: {
      state: row.contactState,
      scheduled,
      dueAt,
      attempts,
      triedOn,
      triedThatDay,
      phone,
      name: row.contactName,
      person,
    },
    campaign,
  };
}
