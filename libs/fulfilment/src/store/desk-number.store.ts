import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import type { StoredDesk } from '../application/views.js';
import type { DeskNumber, WrittenNumber } from '../domain/desk-number.js';
import type { IdentityCheck, WrittenCheck } from '../domain/identity-check.js';

const SHOWN = 100;

/** What was written down of a desk's number and of whom it is lent to. The desk itself carries what the newest says. */
@Injectable()
export class DeskNumberStore {
  /** Newest first. */
  numbers(tx: Tx, deskId: string): Promise<WrittenNumber[]> {
    return tx.query<WrittenNumber>(
      `SELECT kind, phone, since_on AS "sinceOn", written_by AS "writtenBy", written_at AS "writtenAt"
       FROM fulfilment.desk_number WHERE desk_id = $1 ORDER BY id DESC LIMIT ${SHOWN}`,
      [deskId],
    );
  }

  async write(tx: Tx, desk: StoredDesk, { kind, phone, sinceOn }: DeskNumber, by: string): Promise<void> {
    const { id, contractId, clientId, operatorId } = desk;
    await tx.query(
      `INSERT INTO fulfilment.desk_number (desk_id, contract_id, client_id, operator_id, kind, phone, since_on, written_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, contractId, clientId, operatorId, kind, phone, sinceOn, by, tx.now],
    );
  }

  /** Newest first. */
  checks(tx: Tx, deskId: string): Promise<WrittenCheck[]> {
    return tx.query<WrittenCheck>(
      `SELECT id, party, document, document_last AS "documentLast", method, checked_on AS "checkedOn", name, address,
         born_on AS "bornOn", representative, purpose, business, beneficial_owner AS "beneficialOwner", reason,
         checked_by AS "checkedBy", written_at AS "writtenAt"
       FROM fulfilment.identity_check WHERE desk_id = $1 ORDER BY id DESC LIMIT ${SHOWN}`,
      [deskId],
    );
  }

  async writeCheck(tx: Tx, desk: StoredDesk, check: IdentityCheck, by: string): Promise<void> {
    const { id, contractId, clientId, operatorId } = desk;
    await tx.query(
      `INSERT INTO fulfilment.identity_check (desk_id, contract_id, client_id, operator_id, party, document, document_last, method,
         checked_on, name, address, born_on, representative, purpose, business, beneficial_owner, reason, checked_by, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [
        ...[
          id,
          contractId,
          clientId,
          operatorId,
          check.party,
          check.document,
          check.documentLast,
          check.method,
        ],
        ...[check.checkedOn, check.name, check.address, check.bornOn, check.representative, check.purpose],
        ...[check.business, check.beneficialOwner, check.reason, by, tx.now],
      ],
    );
  }
}
