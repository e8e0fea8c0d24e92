import { dateAt } from '@madoguchi/kernel';
import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, StreamableFile } from '@nestjs/common';
import { ReadExports } from '../application/read-exports.js';

/** A company's export as a file, for those of the company who may, until it expires. */
@Controller('files/exports')
export class ExportFileController {
  constructor(private readonly exports: ReadExports) {}

  @Get(':file')
  @Allow('export.manage')
  @Header('cache-control', 'private, no-store')
  async file(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const id = file.endsWith('.zip') ? file.slice(0, -'.zip'.length) : '';
    const { content, view } = await this.exports.file(actor, id);
    const day = dateAt(view.requestedAt);
    return new StreamableFile(content, {
      type: 'application/zip',
      disposition: `attachment; filename="madoguchi-${day}.zip"`,
      length: view.bytes,
    });
  }
}
