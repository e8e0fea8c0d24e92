import type { CalendarDate } from '@madoguchi/kernel';
import { CalendarDateScalar } from '@madoguchi/platform/graphql';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CaseReportLine, CaseReportView } from '../application/case-views.js';
import type { CaseRules } from '../domain/case-rules.js';
import { severities, type ClosingCode, type Severity } from '../domain/case.js';
import { ClosingCodeEnum, SeverityEnum } from './case-enums.js';

@ObjectType('CaseReportLine', { description: 'A promise is decided once it was kept or missed.' })
export class CaseReportLineType {
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => SeverityEnum, { nullable: true }) severity: Severity | null;
  @Field(() => Int) opened: number;
  @Field(() => Int) closed: number;
  @Field(() => Int) respondDecided: number;
  @Field(() => Int) respondMet: number;
  @Field(() => Int) resolveDecided: number;
  @Field(() => Int) resolveMet: number;

  static from(line: CaseReportLine & { category?: string; severity?: Severity }): CaseReportLineType {
    const { opened, closed, respondDecided, respondMet, resolveDecided, resolveMet } = line;
    return Object.assign(new CaseReportLineType(), {
      category: line.category ?? null,
      severity: line.severity ?? null,
      ...{ opened, closed, respondDecided, respondMet, resolveDecided, resolveMet },
    });
  }
}

@ObjectType('CaseReportDay')
export class CaseReportDayType {
  @Field(() => CalendarDateScalar) day: CalendarDate;
  @Field(() => Int) opened: number;
  @Field(() => Int) closed: number;
}

@ObjectType('CaseEnding')
export class CaseEndingType {
  @Field(() => ClosingCodeEnum) code: ClosingCode;
  @Field(() => Int) count: number;
}

@ObjectType('CaseReport', { description: 'The cases that were opened in a month.' })
export class CaseReportType {
  @Field() month: string;
  @Field(() => CaseReportLineType) total: CaseReportLineType;
  @Field(() => [CaseReportLineType], { description: 'Most first' }) byCategory: CaseReportLineType[];
  @Field(() => [CaseReportLineType], { description: 'Worst first, all four' })
  bySeverity: CaseReportLineType[];
  @Field(() => [CaseReportDayType]) byDay: CaseReportDayType[];
  @Field(() => [CaseEndingType], { description: 'How the cases closed in the month ended' })
  endings: CaseEndingType[];

  static from({ month, total, byCategory, bySeverity, byDay, endings }: CaseReportView): CaseReportType {
    const line = (one: Parameters<typeof CaseReportLineType.from>[0]) => CaseReportLineType.from(one);
    return Object.assign(new CaseReportType(), {
      month,
      total: CaseReportLineType.from({
        ...total,
        category: undefined,
        severity: undefined,
      } as CaseReportLine),
      byCategory: byCategory.map(
        ({ severity: _, ...rest }: (typeof byCategory)[number] & { severity?: unknown }) => line(rest),
      ),
      bySeverity: bySeverity.map(
        ({ category: _, ...rest }: (typeof bySeverity)[number] & { category?: unknown }) => line(rest),
      ),
      byDay: byDay.map((day) => Object.assign(new CaseReportDayType(), day)),
      endings: endings.map((ending) => Object.assign(new CaseEndingType(), ending)),
    });
  }
}

@ObjectType('CaseTarget', { description: 'Working minutes of the desk.' })
export class CaseTargetType {
  @Field(() => SeverityEnum) severity: Severity;
  @Field(() => Int) respondMinutes: number;
  @Field(() => Int) resolveMinutes: number;
}

@ObjectType('CaseRules', { description: 'What a desk promises about its cases.' })
export class CaseRulesType {
  @Field(() => [String]) categories: readonly string[];
  @Field(() => [CaseTargetType]) targets: CaseTargetType[];
  @Field(() => [String], { description: 'Empty: whoever gets the reports' }) contactEmails: readonly string[];
  @Field(() => Int) alarmCases: number;
  @Field(() => Int) alarmDays: number;

  static from({ categories, targets, contactEmails, alarmCases, alarmDays }: CaseRules): CaseRulesType {
    return Object.assign(new CaseRulesType(), {
      ...{ categories, contactEmails, alarmCases, alarmDays },
      targets: severities.map((severity) =>
        Object.assign(new CaseTargetType(), { severity, ...targets[severity] }),
      ),
    });
  }
}
