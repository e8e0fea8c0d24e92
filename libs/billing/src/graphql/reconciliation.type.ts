import type { CalendarDate, Minor } from '@madoguchi/kernel';
import { CalendarDateScalar, MinorScalar, type LanguageCode } from '@madoguchi/platform/graphql';
import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { checkText, problemText } from '../application/check-words.js';
import { stepsText } from '../application/check-steps.js';
import type { NightReport } from '../application/read-reconciliation.js';
import { countingChecks } from '../domain/reconciliation.js';

@ObjectType('ReconciliationCheck', {
  description: 'Two figures from different places that have to be equal.',
})
export class ReconciliationCheckType {
  @Field({ description: 'Stable name, e.g. charges; its runbook is a section of money-alarms.md' })
  name: string;
  @Field() label: string;
  @Field({ description: 'What to do when it does not agree, from the runbook' }) steps: string;
  @Field(() => MinorScalar, { description: 'Yen, or a number where counts is true' }) left: number;
  @Field(() => MinorScalar) right: number;
  @Field({ description: 'The figures are counts, not yen' }) counts: boolean;
  @Field() ok: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why it could not be made, and what to do; the figures then mean nothing',
  })
  problem: string | null;
  @Field(() => [String], { description: 'What differs, by number or id; at most 50' }) differing: string[];
}

@ObjectType('MoneyChain', { description: 'From what was billed to what was sent.' })
export class MoneyChainType {
  @Field(() => MinorScalar, { description: 'Issued invoices less credit notes' }) invoicedMinor: Minor;
  @Field(() => MinorScalar, { description: 'Came in, less refunds' }) collectedMinor: Minor;
  @Field(() => MinorScalar, { description: 'On statements' }) settledMinor: Minor;
  @Field(() => MinorScalar, { description: 'Sent' }) transferredMinor: Minor;
}

@ObjectType('HeldAccount', { description: 'A client that is not billed while its sums disagree.' })
export class HeldAccountType {
  @Field(() => ID) clientId: string;
  @Field() clientName: string;
  @Field(() => MinorScalar) booksMinor: Minor;
  @Field(() => MinorScalar) documentsMinor: Minor;
  @Field(() => GraphQLISODateTime) since: Date;
}

@ObjectType('Reconciliation')
export class ReconciliationType {
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Null before the first night' })
  day: CalendarDate | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) ranAt: Date | null;
  @Field({ description: 'The last one is older than a night and two hours' }) late: boolean;
  @Field(() => [ReconciliationCheckType]) checks: ReconciliationCheckType[];
  @Field(() => MoneyChainType) chain: MoneyChainType;
  @Field(() => [HeldAccountType]) held: HeldAccountType[];

  static from(report: NightReport, language: LanguageCode): ReconciliationType {
    return Object.assign(new ReconciliationType(), {
      ...report,
      checks: report.checks.map(({ name, left, right, ok, differing, problem }) => ({
        name,
        label: checkText(name, language),
        steps: stepsText(name, language),
        left,
        right,
        ok,
        differing,
        problem: problem && problemText(problem, language),
        counts: countingChecks.includes(name),
      })),
    });
  }
}
