import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HearRecording } from '../application/hear-recording.js';

/** A recording, handed on from the telephony while it comes in. Nothing of it is kept here or on the way. */
@Controller('recordings')
export class RecordingController {
  constructor(private readonly hear: HearRecording) {}

  @Get(':id')
  @Allow('recording.hear')
  async sound(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Headers('range') range: string | undefined,
    @Query('reason') reason: string | string[] | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const said = Array.isArray(reason) ? reason[0] : reason;
    const { status, type, length, contentRange, body } = await this.hear.execute(actor, id, {
      range,
      reason: said,
    });
    void reply.status(status).headers({
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      // A sound is no page, whatever its telephony says that it is.
      'content-disposition': 'inline; filename="recording"',
      ...(contentRange !== null && { 'content-range': contentRange }),
    });
    return new StreamableFile(body, { type, ...(length !== null && { length }) });
  }
}
