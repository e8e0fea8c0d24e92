import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { CampaignResultsView, FunnelView } from '../application/outbound-views.js';
import { outboundCorrections, outboundCorrectionsFrom } from './outbound-correction.store.js';

/** People, not calls: whoever was called three times before somebody answered is one called and one reached. */
export const funnel = `count(DISTINCT o.contact_id)::int AS called,
  count(DISTINCT o.contact_id) FILTER (WHERE o.outcome NOT IN ('no_answer', 'busy'))::int AS reached,
  count(DISTINCT o.contact_id) FILTER (WHERE o.outcome NOT IN ('no_answer', 'busy', 'wrong_number'))::int AS spoke,
  count(DISTINCT o.contact_id) FILTER (WHERE o.outcome = 'appointment')::int AS appointments,
  count(DISTINCT o.contact_id) FILTER (WHERE o.outcome = 'refused')::int AS refused`;
const recorded = `fulfilment.outbound_call o WHERE o.campaign_id = $1 AND o.recorded_at IS NOT NULL`;

/** What a campaign has brought; the caller has made sure that the reader is a party of it. */
@Injectable()
export class CampaignResultsStore {
  async read(tx: Tx, campaignId: string): Promise<CampaignResultsView> {
    const totals = await tx.query<CampaignResultsView['total']>(
      `SELECT ${funnel}, count(*)::int AS calls FROM ${recorded}`,
      [campaignId],
    );
    const byDay = await tx.query<CampaignResultsView['byDay'][number]>(
      `SELECT (o.recorded_at AT TIME ZONE 'Asia/Tokyo')::date AS day, ${funnel} FROM ${recorded} GROUP BY 1 ORDER BY 1`,
      [campaignId],
    );
    const byList = await tx.query<FunnelView & { listId: string; name: string; contacts: number }>(
      `SELECT l.id AS "listId", l.name, l.accepted AS contacts, ${funnel}
       FROM fulfilment.contact_list l LEFT JOIN fulfilment.contact k ON k.list_id = l.id
       LEFT JOIN fulfilment.outbound_call o ON o.contact_id = k.id AND o.recorded_at IS NOT NULL
       WHERE l.campaign_id = $1 AND l.state = 'done' GROUP BY l.id ORDER BY l.created_at DESC LIMIT 100`,
      [campaignId],
    );
    const reasons = await tx.query<CampaignResultsView['reasons'][number]>(
      `SELECT o.reason, count(*)::int AS count FROM ${recorded} AND o.reason IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`,
      [campaignId],
    );
    const said = await tx.query<CampaignResultsView['said'][number]>(
      `SELECT o.id, o.recorded_at AS at, o.outcome, o.note, ${outboundCorrections} AS corrections FROM ${recorded}
         AND ((o.note IS NOT NULL AND o.outcome NOT IN ('no_answer', 'busy'))
           OR EXISTS (SELECT FROM fulfilment.call_correction c WHERE c.outbound_call_id = o.id))
       ORDER BY o.recorded_at DESC LIMIT 20`,
      [campaignId],
    );
    return {
      total: totals[0]!,
      byDay,
      byList,
      reasons,
      said: said.map((one) => ({ ...one, corrections: outboundCorrectionsFrom(one.corrections) })),
    };
  }
}
