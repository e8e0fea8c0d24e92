import { isId, type CalendarDate } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredDesk } from '../application/views.js';
import type { TestNumber } from '../domain/test-number.js';

const columns = `id, desk_id AS "deskId", phone, from_on AS "fromOn", until_on AS "untilOn"`;

@Injectable()
export class TestNumberStore {
  /** Those that hold or come, and those that held in the last year, the newest first. */
  ofDesk(tx: Tx, deskId: string): Promise<TestNumber[]> {
    return tx.query<TestNumber>(
      `SELECT ${columns} FROM fulfilment.test_number
       WHERE desk_id = $1 AND (until_on IS NULL OR until_on > ($2::timestamptz AT TIME ZONE 'Asia/Tokyo')::date - 365)
       ORDER BY coalesce(until_on, 'infinity') DESC, from_on DESC, phone LIMIT 100`,
      [deskId, tx.now],
    );
  }

  async find(tx: Tx, clientId: string, id: string): Promise<TestNumber | undefined> {
    if (!isId(id)) return undefined;
    const [row] = await tx.query<TestNumber>(
      `SELECT ${columns} FROM fulfilment.test_number WHERE id = $1 AND client_id = $2 FOR UPDATE`,
      [id, clientId],
    );
    return row;
  }

  async add(
    tx: Tx,
    { id: deskId, contractId, clientId, operatorId }: StoredDesk,
    { phone, fromOn }: Pick<TestNumber, 'phone' | 'fromOn'>,
    personId: string,
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.test_number (desk_id, contract_id, client_id, operator_id, phone, from_on, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [deskId, contractId, clientId, operatorId, phone, fromOn, personId, tx.now],
    );
    return row!.id;
  }

  async end(tx: Tx, id: string, untilOn: CalendarDate): Promise<void> {
    await tx.query('UPDATE fulfilment.test_number SET until_on = greatest($2::date, from_on) WHERE id = $1', [
      id,
      untilOn,
    ]);
  }
}
