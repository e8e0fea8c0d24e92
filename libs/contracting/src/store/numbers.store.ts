import { dateAt } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';

const prefix = { quote: 'Q', contract: 'C' } as const;

/** Numbers people quote on the phone: `C-2026-0001`. The counter's row stays locked until the commit, so none is skipped. */
@Injectable()
export class NumbersStore {
  async next(tx: Tx, kind: 'quote' | 'contract'): Promise<string> {
    const year = dateAt(tx.now).slice(0, 4);
    const [counter] = await tx.query<{ last: number }>(
      `INSERT INTO contracting.number_counter AS counter (kind, year, last) VALUES ($1, $2, 1)
       ON CONFLICT (kind, year) DO UPDATE SET last = counter.last + 1 RETURNING last`,
      [kind, Number(year)],
    );
    return `${prefix[kind]}-${year}-${String(counter!.last).padStart(4, '0')}`;
  }
}
