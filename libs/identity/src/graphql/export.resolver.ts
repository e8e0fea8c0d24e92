import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { ReadExports } from '../application/read-exports.js';
import { RequestExport } from '../application/request-export.js';
import { DataExportType } from './export.type.js';

/** A company takes all of its data home. */
@Resolver()
export class ExportResolver {
  constructor(
    private readonly read: ReadExports,
    private readonly request: RequestExport,
  ) {}

  @Allow('export.manage')
  @Query(() => [DataExportType], { description: 'Newest first.' })
  async dataExports(@CurrentActor() actor: Actor): Promise<DataExportType[]> {
    return (await this.read.list(actor)).map((view) => DataExportType.from(view));
  }

  @Allow('export.manage')
  @Mutation(() => DataExportType, { description: 'While one is being written, the same again is that one.' })
  async requestExport(@CurrentActor() actor: Actor): Promise<DataExportType> {
    return DataExportType.from(await this.request.execute(actor));
  }
}
