import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredCampaign } from '../application/outbound-views.js';
import type { ScriptDraftView, ScriptVersionView } from '../application/script-views.js';
import type { ScriptStep } from '../domain/script.js';

/** What is asked in the calls of a campaign: published versions and the one draft. */
@Injectable()
export class CampaignScriptStore {
  /** The newest version; 0 and nothing while none is published. */
  async current(tx: Tx, campaignId: string): Promise<{ version: number; steps: readonly ScriptStep[] }> {
    const rows = await tx.query<{ version: number; steps: ScriptStep[] }>(
      'SELECT version, steps FROM fulfilment.campaign_script WHERE campaign_id = $1 ORDER BY version DESC LIMIT 1',
      [campaignId],
    );
    return rows[0] ?? { version: 0, steps: [] };
  }

  /** What was asked before, newest first. */
  former(tx: Tx, campaignId: string, atMost: number): Promise<ScriptVersionView[]> {
    return tx.query<ScriptVersionView>(
      `SELECT * FROM (SELECT version, steps, lead(published_at) OVER (ORDER BY version) AS "replacedAt"
         FROM fulfilment.campaign_script WHERE campaign_id = $1) s
       WHERE "replacedAt" IS NOT NULL ORDER BY version DESC LIMIT $2`,
      [campaignId, atMost],
    );
  }

  async publish(
    tx: Tx,
    campaign: StoredCampaign,
    version: number,
    steps: readonly ScriptStep[],
    personId: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.campaign_script (campaign_id, version, client_id, operator_id, steps, published_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [campaign.id, version, campaign.clientId, campaign.operatorId, JSON.stringify(steps), tx.now, personId],
    );
  }

  async draft(tx: Tx, campaignId: string): Promise<ScriptDraftView | undefined> {
    const rows = await tx.query<ScriptDraftView>(
      'SELECT steps, revision, saved_at AS "savedAt" FROM fulfilment.campaign_script_draft WHERE campaign_id = $1',
      [campaignId],
    );
    return rows[0];
  }

  async save(
    tx: Tx,
    campaign: StoredCampaign,
    steps: readonly ScriptStep[],
    personId: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO fulfilment.campaign_script_draft AS s (campaign_id, client_id, operator_id, steps, revision, saved_at, saved_by)
       VALUES ($1, $2, $3, $4, 1, $5, $6)
       ON CONFLICT (campaign_id) DO UPDATE SET steps = excluded.steps, revision = s.revision + 1, saved_at = excluded.saved_at,
         saved_by = excluded.saved_by`,
      [campaign.id, campaign.clientId, campaign.operatorId, JSON.stringify(steps), tx.now, personId],
    );
  }

  async discard(tx: Tx, campaignId: string): Promise<void> {
    await tx.query('DELETE FROM fulfilment.campaign_script_draft WHERE campaign_id = $1', [campaignId]);
  }
}
