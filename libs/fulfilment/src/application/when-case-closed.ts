import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CaseClosed } from '../contract/index.js';
import { AnnounceCase } from './announce-case.js';
import { CASE_CLOSED } from './outside-events.js';

/** A case that came to its end is told to the systems of both sides. */
@Reaction(CaseClosed)
export class WhenCaseClosed implements ReactionHandler<CaseClosed> {
  constructor(private readonly announce: AnnounceCase) {}

  react(of: CaseClosed, tx: Tx): Promise<void> {
    return this.announce.execute(tx, of, CASE_CLOSED);
  }
}
