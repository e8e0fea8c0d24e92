import { MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import type { Minor } from '@madoguchi/kernel';
import { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ConsultationView } from '../application/read-consultations.js';
import type { ShareLinkView } from '../application/read-shared.js';
import type { ReducedOption } from '../application/reduce-option.js';
import { maskedContact, type ContactChannel, type ContactChoice } from '../domain/contact-choice.js';
import type { CostRange } from '../domain/cost.js';
import { returnedRisk } from '../domain/proposal-wording.js';
import { ContactChannelEnum } from './diagnosis.enums.js';
import { DiagnosisType } from './diagnosis.type.js';

@ObjectType('ShareLink', { description: 'A private link to one result; it reads and changes nothing' })
export class ShareLinkType {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'Only in the answer to shareDiagnosis' })
  secret: string | null;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime) expiresAt: Date;
  @Field() revoked: boolean;
  @Field(() => Int) opened: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastOpenedAt: Date | null;

  static from(row: ShareLinkView, secret: string | null = null): ShareLinkType {
    const { id, createdAt, expiresAt, opened, lastOpenedAt } = row;
    return Object.assign(new ShareLinkType(), {
      id,
      secret,
      createdAt,
      expiresAt,
      opened,
      lastOpenedAt,
      revoked: row.revokedAt !== null,
    });
  }
}

@ObjectType('ReturnedPart', {
  description: 'A part that is left out, and what comes back to the owner with it',
})
export class ReturnedPartType {
  @Field() code: string;
  @Field() name: string;
  @Field() risk: string;
}

@ObjectType('ReducedOption', {
  description: 'A proposal without some of its parts: an estimate until the producer agrees',
})
export class ReducedOptionType {
  @Field(() => ID) id: string;
  @Field(() => [ReturnedPartType]) leftOut: ReturnedPartType[];
  @Field(() => MinorScalar) baseMinor: Minor;
  @Field(() => MinorScalar) takenOffMinor: Minor;
  @Field({ description: 'No more than half of the base fee comes off' }) atFloor: boolean;
  @Field(() => Int) expectedUnits: number;
  @Field(() => CostRangeType) monthlyWithTax: CostRange;

  static from({ knowledge, version, scope }: ReducedOption, language: LanguageCode): ReducedOptionType {
    return Object.assign(new ReducedOptionType(), scope, {
      id: `${version.id}:${scope.leftOut.join('+')}`,
      leftOut: scope.leftOut.map((code) => {
        const { name, text } = returnedRisk(knowledge, code, language);
        return { code, name, risk: text };
      }),
    });
  }
}

@ObjectType('ContactChoice', {
  description:
    'How the producer may answer; address and number are masked but in `consultation`, for the producer who was asked',
})
export class ContactChoiceType {
  @Field(() => ContactChannelEnum) channel: ContactChannel;
  @Field(() => String, { nullable: true }) email: string | null;
  @Field(() => String, { nullable: true }) phone: string | null;
  @Field(() => String, { nullable: true, description: 'When they may call' }) hours: string | null;

  static from(choice: ContactChoice | null): ContactChoiceType {
    const none = { email: null, phone: null, hours: null };
    return Object.assign(new ContactChoiceType(), none, choice ?? { channel: 'page' });
  }
}

@ObjectType('Consultation', { description: 'A check-up that an owner sent to a producer' })
export class ConsultationType {
  @Field(() => ID) id: string;
  @Field(() => GraphQLISODateTime) sentAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) withdrawnAt: Date | null;
  @Field({ description: 'Name of the bundle it is about' }) bundleName: string;
  @Field(() => ID) producerId: string;
  @Field() producerName: string;
  @Field() message: string;
  @Field(() => ContactChoiceType) contact: ContactChoiceType;
  @Field(() => String, { nullable: true }) prefecture: string | null;
  @Field(() => [ReturnedPartType], { description: 'What the owner would like to leave out' })
  leftOut: ReturnedPartType[];
  @Field(() => String, { nullable: true }) reply: string | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) repliedAt: Date | null;
  @Field(() => DiagnosisType, {
    nullable: true,
    description: 'The result as it was sent; null once withdrawn',
  })
  diagnosis: DiagnosisType | null;

  /** `toBeReached`: for the producer who was asked and is about to answer. */
  static from(
    { row, version, diagnosis }: ConsultationView,
    language: LanguageCode,
    toBeReached = false,
  ): ConsultationType {
    const { id, sentAt, withdrawnAt, message, reply, repliedAt } = row;
    const contact = row.contact && !toBeReached ? maskedContact(row.contact) : row.contact;
    return Object.assign(new ConsultationType(), {
      id,
      sentAt,
      withdrawnAt,
      message,
      contact: ContactChoiceType.from(contact),
      reply,
      repliedAt,
      producerId: row.producerId,
      bundleName: version?.name ?? '',
      producerName: version?.producerName ?? '',
      prefecture: row.content?.prefecture ?? null,
      leftOut: diagnosis
        ? row.leftOut.map((code) => {
            const { name, text } = returnedRisk(diagnosis.knowledge, code, language);
            return { code, name, risk: text };
          })
        : [],
      diagnosis: diagnosis ? DiagnosisType.from(diagnosis, language) : null,
    });
  }
}
