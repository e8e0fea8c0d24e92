import { JSONScalar } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { KeptDraft } from '../domain/draft.js';

/** The argument of whoever writes on. */
export const BASED_ON = {
  type: () => Int,
  nullable: true,
  description: 'The revision that was read; without it, whatever is there is replaced',
};

@ObjectType('KeptDraft', { description: 'Unfinished words and their number.' })
export class KeptDraftType {
  @Field(() => JSONScalar, {
    nullable: true,
    description: 'Null while nothing was typed, and once it became what it was written for',
  })
  draft: object | null;
  @Field(() => Int, { description: 'Grows whenever it says something else; 0 before the first word' })
  revision: number;

  static from(kept: KeptDraft): KeptDraftType {
    return Object.assign(new KeptDraftType(), kept);
  }
}
