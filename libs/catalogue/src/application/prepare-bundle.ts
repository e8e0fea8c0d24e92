import { dateAt, isId, Refusal, type FieldProblem } from '@madoguchi/kernel';
import { IdentityApi } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkContent, tidy, type BundleContent } from '../domain/bundle-content.js';
import { composeShares } from '../domain/shares.js';
import { BundleStore, type Written } from '../store/bundle.store.js';

/** What a producer sends; `operatorShareBps` in basis points of the revenue without tax. */
export interface BundleWish extends BundleContent {
  readonly operatorId: string;
  readonly operatorShareBps: number;
}

/** Checks a wish as a whole, so that the producer sees every field to mend at once. */
@Injectable()
export class PrepareBundle {
  constructor(
    private readonly bundles: BundleStore,
    private readonly identity: IdentityApi,
  ) {}

  /** @throws Refusal BAD_INPUT with every field to mend */
  async execute(tx: Tx, producerId: string, wish: BundleWish): Promise<Written> {
    const content = tidy(wish);
    const problems: FieldProblem[] = checkContent(content);
    const shares = composeShares(await this.bundles.shareRule(tx, dateAt(tx.now)), wish.operatorShareBps);
    if ('reason' in shares) problems.push(shares);

    const ids = [producerId, wish.operatorId].filter(isId);
    const companies = await this.identity.companies(tx, ids);
    const operator = companies.get(wish.operatorId);
    if (operator?.kind !== 'operator') problems.push({ path: 'operatorId', reason: 'unknownOperator' });

    if (problems.length > 0 || 'reason' in shares || !operator)
      throw new Refusal('BAD_INPUT', undefined, { fields: problems });

    const producer = companies.get(producerId);
    if (!producer) throw Refusal.notFound();
    await this.bundles.showProducer(tx, {
      id: producer.id,
      name: producer.name,
      prefecture: producer.prefecture ?? null,
    });
    return { content, shares, operator: { id: operator.id, name: operator.name } };
  }
}
