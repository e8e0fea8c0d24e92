import { HOUR_MS, type Instant, plusMs } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredCampaign } from '../application/outbound-views.js';

/** What was tried after this keeps a number from another try. */
const restsSince = ({ recycleHours }: StoredCampaign, now: Instant) => plusMs(now, -recycleHours * HOUR_MS);
/** Of a contact aliased `k`: nobody else calls its number for this client. Of a moment asked for only a call of now is in the way. */
const isAtRest = (client: string, since: string, now: string) =>
  `NOT fulfilment.called_elsewhere(${client}, k.phone, k.id, CASE WHEN k.scheduled THEN ${now} ELSE ${since}::timestamptz END)`;

/** Who of a campaign's contacts is called next. */
@Injectable()
export class ContactClaimStore {
  /**
   * Claims the next contact of the campaign for one agent: moments asked for first, then who has rested longest. Passed over is whoever
   * refused this offer, or every call of the client, and whoever another campaign of the client calls now or has called within the rest
   * of this one; a moment that somebody asked for is kept all the same. Who refused is marked already, except what a refusal and a list
   * that came at once did not see of each other: the first claim that meets one marks all of the campaign.
   */
  async claim(tx: Tx, campaign: StoredCampaign, agentId: string): Promise<string | undefined> {
    const passed: string[] = [];
    for (;;) {
      const next = await this.next(tx, campaign, passed);
      if (!next) return undefined;
      // Two campaigns that reach for one number at once: who comes second leaves it, and never waits with other locks in hand.
      const [lock] = await tx.query<{ mine: boolean; refuses: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 1501)) AS mine, fulfilment.refuses_calls($2, $3, $4) AS refuses`,
        [`${campaign.clientId} ${next.phone}`, campaign.clientId, next.phone, campaign.offerKey],
      );
      const { mine, refuses } = lock!;
      if (refuses) await tx.query('SELECT fulfilment.mark_refused_contacts($1)', [campaign.id]);
      const id = mine && !refuses ? await this.claimOne(tx, campaign, next.id, agentId) : undefined;
      if (id !== undefined) return id;
      passed.push(next.id);
    }
  }

  /** Locked; whom another agent is claiming at this moment is skipped. */
  private async next(
    tx: Tx,
    campaign: StoredCampaign,
    passed: readonly string[],
  ): Promise<{ id: string; phone: string } | undefined> {
    const rows = await tx.query<{ id: string; phone: string }>(
      `SELECT k.id, k.phone FROM fulfilment.contact k
       WHERE k.campaign_id = $1 AND k.state = 'waiting' AND k.due_at <= $2 AND (k.scheduled OR k.attempts < $3)
         AND NOT k.refused AND k.id <> ALL ($5) AND ${isAtRest('$4', '$6', '$2')}
       ORDER BY k.scheduled DESC, k.due_at, k.id LIMIT 1 FOR UPDATE OF k SKIP LOCKED`,
      [campaign.id, tx.now, campaign.attemptsMax, campaign.clientId, passed, restsSince(campaign, tx.now)],
    );
    return rows[0];
  }

  /** With the number locked: who called it a moment ago has committed, and is seen now. */
  private async claimOne(
    tx: Tx,
    campaign: StoredCampaign,
    contactId: string,
    agentId: string,
  ): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `WITH claimed AS (UPDATE fulfilment.contact k SET state = 'claimed' WHERE k.id = $1 AND ${isAtRest('$4', '$7', '$3')} RETURNING k.id)
       INSERT INTO fulfilment.outbound_call (contact_id, campaign_id, client_id, operator_id, agent_id, taken_at, seen_at, script_version)
       SELECT id, $2, $4, $5, $6, $3, $3, (SELECT max(s.version) FROM fulfilment.campaign_script s WHERE s.campaign_id = $2)
       FROM claimed RETURNING id`,
      [
        contactId,
        campaign.id,
        tx.now,
        campaign.clientId,
        campaign.operatorId,
        agentId,
        restsSince(campaign, tx.now),
      ],
    );
    return rows[0]?.id;
  }
}
