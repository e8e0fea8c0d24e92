import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

interface MailParties {
  readonly id: string;
  readonly clientId: string;
  readonly operatorId: string;
}

/** What mails came in; only the platform reads and writes here. */
@Injectable()
export class InboundMailStore {
  async partiesOf(tx: Tx, caseId: string): Promise<MailParties | undefined> {
    const rows = await tx.query<MailParties>(
      'SELECT id, client_id AS "clientId", operator_id AS "operatorId" FROM fulfilment.desk_case WHERE id = $1',
      [caseId],
    );
    return rows[0];
  }

  /** False when this mail was here before. */
  async note(
    tx: Tx,
    mail: {
      readonly messageHash: string;
      readonly outcome: 'added' | 'bounced' | 'ignored';
      readonly sender: string;
      readonly of: MailParties | null;
    },
  ): Promise<boolean> {
    const rows = await tx.query(
      `INSERT INTO fulfilment.inbound_mail (message_hash, received_at, outcome, sender_hash, case_id, client_id, operator_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (message_hash) DO NOTHING RETURNING message_hash`,
      [
        mail.messageHash,
        tx.now,
        mail.outcome,
        mail.sender,
        mail.of?.id ?? null,
        mail.of?.clientId ?? null,
        mail.of?.operatorId ?? null,
      ],
    );
    return rows.length === 1;
  }

  async bouncedSince(tx: Tx, sender: string, hours: number): Promise<number> {
    const rows = await tx.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM fulfilment.inbound_mail
       WHERE sender_hash = $1 AND outcome = 'bounced' AND received_at > $2::timestamptz - make_interval(hours => $3)`,
      [sender, tx.now, hours],
    );
    return rows[0]!.count;
  }
}
