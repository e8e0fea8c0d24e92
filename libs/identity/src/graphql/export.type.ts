import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ExportState, ExportView } from '../domain/data-export.js';

export const ExportStateEnum = {
  WAITING: 'waiting',
  RUNNING: 'running',
  READY: 'ready',
  FAILED: 'failed',
  EXPIRED: 'expired',
} as const satisfies Record<string, ExportState>;
registerEnumType(ExportStateEnum, { name: 'DataExportState' });

@ObjectType('DataExport', {
  description: 'Everything a company has here as one file, at /files/exports/<id>.zip',
})
export class DataExportType {
  @Field(() => ID) id: string;
  @Field(() => ExportStateEnum) state: ExportState;
  @Field(() => GraphQLISODateTime) requestedAt: Date;
  @Field(() => Int, { description: 'Tables written so far' }) partsDone: number;
  @Field(() => Int) partsAll: number;
  @Field(() => Float) rows: number;
  @Field(() => Float) bytes: number;
  @Field(() => GraphQLISODateTime, { nullable: true }) readyAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Its content is removed then' })
  expiresAt: Date | null;
  @Field(() => Int) downloads: number;

  static from(view: ExportView): DataExportType {
    return Object.assign(new DataExportType(), {
      ...view,
      rows: Number(view.rows),
      bytes: Number(view.bytes),
    });
  }
}
