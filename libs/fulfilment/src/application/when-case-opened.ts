import type { Tx } from '@madoguchi/platform/database';
import { Reaction, type ReactionHandler } from '@madoguchi/platform/jobs';
import { CaseOpened } from '../contract/index.js';
import { AnnounceCase } from './announce-case.js';
import { CASE_OPENED } from './outside-events.js';

/** A case that was opened is told to the systems of both sides. */
@Reaction(CaseOpened)
export class WhenCaseOpened implements ReactionHandler<CaseOpened> {
  constructor(private readonly announce: AnnounceCase) {}

  react(of: CaseOpened, tx: Tx): Promise<void> {
    return this.announce.execute(tx, of, CASE_OPENED);
  }
}
