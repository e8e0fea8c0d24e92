import type { Instant } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { HelpWantedView, TakenBackView } from '../application/views.js';

export interface CallForHelp {
  readonly askedAt: Instant | null;
  readonly helperId: string | null;
  /** In a call of a campaign, or in a call back. */
  readonly isAtWork: boolean;
}

const help = `SELECT p.help_asked_at AS "askedAt", p.helper_id AS "helperId",
    EXISTS (SELECT FROM fulfilment.outbound_call o WHERE o.id = p.call_id)
      OR EXISTS (SELECT FROM fulfilment.callback b WHERE b.id = p.call_id AND b.state = 'calling') AS "isAtWork"
  FROM fulfilment.presence p WHERE p.operator_id = $1 AND p.person_id = $2`;

/** Contacts of campaigns in an agent's hands, as the place of the agent on the floor knows them. */
@Injectable()
export class WorkInHandStore {
  /**
   * The agent holds this contact now and is offered nothing meanwhile. Whoever never said that they are ready gets a place as one
   * who is away; whose work was taken back knows it by now and goes on. @returns false when a call rings at the agent or is in their hands, a call back included
   */
  async hold(tx: Tx, operatorId: string, personId: string, outboundCallId: string): Promise<boolean> {
    const rows = await tx.query<{ callId: string }>(
      `INSERT INTO fulfilment.presence AS p (operator_id, person_id, presence, since, idle_since, call_id)
       SELECT $1, $2, 'away', $4, $4, $3
       WHERE NOT EXISTS (SELECT FROM fulfilment.interaction i WHERE i.agent_id = $2 AND i.state IN ('connected', 'wrap_up'))
       ON CONFLICT (operator_id, person_id) DO UPDATE SET call_id = excluded.call_id,
         presence = CASE WHEN p.reason = 'taken_back' THEN 'away' ELSE p.presence END, reason = nullif(p.reason, 'taken_back'),
         taken_back_by = NULL WHERE p.call_id IS NULL
       RETURNING call_id AS "callId"`,
      [operatorId, personId, outboundCallId, tx.now],
    );
    return rows.length === 1;
  }

  /** Contacts that went back to the others: their agents are free, unless they have taken a call since. */
  async freeReleased(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.presence p SET call_id = NULL, idle_since = $1 FROM fulfilment.outbound_call o
       WHERE o.id = p.call_id AND o.released_at IS NOT NULL`,
      [tx.now],
    );
  }

  /** Their place is free, and no calls come until they say that they are back. Who has reached over for a call meanwhile keeps that. */
  async takeBack(
    tx: Tx,
    operatorId: string,
    { personId, workId, by }: { personId: string; workId: string; by: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.presence SET call_id = NULL, presence = 'missed', reason = 'taken_back', taken_back_by = $4, since = $5, idle_since = $5
       WHERE operator_id = $1 AND person_id = $2 AND call_id = $3`,
      [operatorId, personId, workId, by, tx.now],
    );
  }

  /** The last thing that happened to this agent is that a supervisor took back what they had begun. */
  async takenBack(tx: Tx, operatorId: string, personId: string): Promise<TakenBackView | null> {
    const rows = await tx.prepared<TakenBackView>(
      'taken-back-from-agent',
      `SELECT since AS at, taken_back_by AS "byId" FROM fulfilment.presence WHERE operator_id = $1 AND person_id = $2 AND reason = 'taken_back'`,
      [operatorId, personId],
    );
    return rows[0] ?? null;
  }

  /** Who calls for a supervisor while nobody comes, longest first; in whatever they have in hand. */
  helpWanted(tx: Tx, operatorId: string, supervisorId: string): Promise<HelpWantedView[]> {
    return tx.prepared<HelpWantedView>(
      'help-wanted',
      `SELECT * FROM (
         SELECT i.agent_id AS "personId", i.help_asked_at AS "askedAt", i.desk_id AS "deskId" FROM fulfilment.interaction i
         WHERE i.operator_id = $1 AND i.state = 'connected' AND i.help_asked_at IS NOT NULL AND i.helper_id IS NULL
         UNION ALL
         SELECT p.person_id, p.help_asked_at, coalesce(b.desk_id, c.desk_id) FROM fulfilment.presence p
         LEFT JOIN fulfilment.callback b ON b.id = p.call_id AND b.state = 'calling'
         LEFT JOIN fulfilment.outbound_call o ON o.id = p.call_id LEFT JOIN fulfilment.campaign c ON c.id = o.campaign_id
         WHERE p.operator_id = $1 AND p.help_asked_at IS NOT NULL AND p.helper_id IS NULL AND coalesce(b.id, o.id) IS NOT NULL) asking
       WHERE "personId" <> $2 ORDER BY "askedAt", "personId"`,
      [operatorId, supervisorId],
    );
  }

  /** Undefined for somebody who was never at work. */
  async helpOf(tx: Tx, operatorId: string, personId: string): Promise<CallForHelp | undefined> {
    return (await tx.query<CallForHelp>(help, [operatorId, personId]))[0];
  }

  async lockHelp(tx: Tx, operatorId: string, personId: string): Promise<CallForHelp | undefined> {
    return (await tx.query<CallForHelp>(`${help} FOR UPDATE`, [operatorId, personId]))[0];
  }

  /** The agent calls for a supervisor, or no longer does; `helperId` is who comes. */
  async help(
    tx: Tx,
    operatorId: string,
    personId: string,
    askedAt: Instant | null,
    helperId: string | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.presence SET help_asked_at = $3, helper_id = $4 WHERE operator_id = $1 AND person_id = $2`,
      [operatorId, personId, askedAt, helperId],
    );
  }
}
