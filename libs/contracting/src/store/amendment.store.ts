import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AmendmentRow } from './amendment.row.js';

export type NewAmendment = Omit<
  AmendmentRow,
  'id' | 'sequence' | 'status' | 'signedBy' | 'signerName' | 'signedAt' | 'ipAddress' | 'userAgent'
>;
export type AmendmentSignature = Pick<AmendmentRow, 'signerName' | 'ipAddress' | 'userAgent'> & {
  readonly signedBy: string;
};

/** Amendments; who changes them holds the lock of their contract. */
@Injectable()
export class AmendmentStore {
  async get(tx: Tx, id: string): Promise<AmendmentRow | undefined> {
    return (await tx.manager.findOneBy(AmendmentRow, { id })) ?? undefined;
  }

  async open(tx: Tx, contractId: string): Promise<AmendmentRow | undefined> {
    return (await tx.manager.findOneBy(AmendmentRow, { contractId, status: 'open' })) ?? undefined;
  }

  async nextSequence(tx: Tx, contractId: string): Promise<number> {
    return (await tx.manager.countBy(AmendmentRow, { contractId })) + 1;
  }

  /** Of many contracts in one statement, oldest first. */
  async signed(tx: Tx, contractIds: readonly string[]): Promise<AmendmentRow[]> {
    if (contractIds.length === 0) return [];
    return tx.manager.find(AmendmentRow, {
      where: { contractId: In([...contractIds]), status: 'signed' },
      order: { sequence: 'ASC' },
    });
  }

  async add(tx: Tx, amendment: NewAmendment & { sequence: number }): Promise<AmendmentRow> {
    const row = {
      ...amendment,
      status: 'open' as const,
      signedBy: null,
      signerName: null,
      signedAt: null,
      ipAddress: null,
      userAgent: null,
    };
    const { identifiers } = await tx.manager.insert(AmendmentRow, row);
    return { ...row, id: identifiers[0]!['id'] as string };
  }

  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(AmendmentRow, { id, status: 'open' }, { status: 'withdrawn' });
  }

  async sign(tx: Tx, id: string, signature: AmendmentSignature): Promise<void> {
    await tx.manager.update(AmendmentRow, { id }, { ...signature, status: 'signed', signedAt: tx.now });
  }
}
