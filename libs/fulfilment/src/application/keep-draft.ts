import { Refusal } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { checkDraft, type KeptDraft } from '../domain/draft.js';
import { type DraftPlace, DraftStore } from '../store/draft.store.js';

/** What somebody typed so far. */
export interface TypedDraft {
  readonly draft: unknown;
  /** The revision that was read; null writes whatever is there. */
  readonly basedOn: number | null;
}

/**
 * Keeps unfinished words in the place they are for. One rule for all of them: who writes on from an older state than what is kept
 * is refused, so that a second screen never writes over the first.
 */
@Injectable()
export class KeepDraft {
  constructor(private readonly drafts: DraftStore) {}

  /** @throws Refusal CONFLICT `draftChangedMeanwhile`, BAD_INPUT */
  async execute(tx: Tx, place: DraftPlace, { draft, basedOn }: TypedDraft): Promise<KeptDraft> {
    const kept = await this.drafts.save(tx, place, { draft: checkDraft(draft), basedOn });
    if (!kept) throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
    return kept;
  }

  /** Nothing is made of a draft that another screen has written on meanwhile. @throws Refusal CONFLICT `draftChangedMeanwhile` */
  async finish(tx: Tx, place: DraftPlace, basedOn: number | null): Promise<void> {
    if (basedOn !== null && (await this.drafts.read(tx, place)).revision !== basedOn)
      throw new Refusal('CONFLICT', 'draftChangedMeanwhile');
    await this.drafts.forget(tx, place);
  }
}
