import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Controller, Get, Header, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportContacts } from '../application/import-contacts.js';
import type { ContactListView } from '../application/outbound-views.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import { ReadSlots } from '../application/read-slots.js';
import { calendarFile } from '../domain/briefing.js';
import { MAX_FILE_BYTES, MAX_LINES } from '../domain/contact-file.js';
import { csvFile } from './csv-file.js';
import { column, uploaded } from './upload.js';

/** Lists on their way in, and what the owner takes home: lines to mend, refusals, an entry for the calendar. */
@Controller('files')
export class CampaignFileController {
  constructor(
    private readonly importContacts: ImportContacts,
    private readonly campaigns: ReadCampaigns,
    private readonly slots: ReadSlots,
  ) {}

  /** The body is the file as it is (`text/csv`); a page of another site cannot send the header that is asked for. */
  @Post('campaigns/:id/lists')
  @Allow('campaign.write')
  async upload(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Record<string, string | undefined>,
    @Req() request: FastifyRequest,
  ): Promise<ContactListView> {
    const bytes = uploaded(request, MAX_FILE_BYTES);
    return this.importContacts.execute(actor, id, {
      name: query['file'] ?? '',
      hasHeading: query['heading'] !== 'false',
      columns: {
        phone: column(query['phone']) ?? -1,
        name: column(query['name']),
        person: column(query['person']),
        note: column(query['note']),
      },
      repairs: { addZeros: query['zeros'] === 'true' },
      bytes,
    });
  }

  @Get('lists/:id/problems.csv')
  @Allow('campaign.write')
  @Header('cache-control', 'private, no-store')
  async problems(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<StreamableFile> {
    const { problems } = await this.campaigns.problemsOf(actor, id, MAX_LINES);
    return csvFile('problems.csv', [
      ['line', 'reason', 'typed'],
      ...problems.map(({ line, reason, typed }) => [String(line), reason, typed]),
    ]);
  }

  @Get('refusals.csv')
  @Allow('campaign.write')
  @Header('cache-control', 'private, no-store')
  async refusals(@CurrentActor() actor: Actor): Promise<StreamableFile> {
    const refusals = await this.campaigns.refusals(actor, MAX_LINES);
    return csvFile('refusals.csv', [
      ['phone', 'name', 'offer', 'refused_at'],
      ...refusals.map(({ phone, name, offer, refusedAt }) => [
        phone,
        name ?? '',
        offer,
        refusedAt.toISOString(),
      ]),
    ]);
  }

  @Get('appointments/:file')
  @Allow('report.read')
  @Header('cache-control', 'private, no-store')
  async calendar(@CurrentActor() actor: Actor, @Param('file') file: string): Promise<StreamableFile> {
    const id = file.endsWith('.ics') ? file.slice(0, -'.ics'.length) : '';
    const briefing = await this.slots.briefing(actor, id);
    const bytes = Buffer.from(calendarFile(briefing, briefing.writtenAt));
    return new StreamableFile(bytes, {
      type: 'text/calendar; charset=utf-8',
      disposition: 'attachment; filename="appointment.ics"',
      length: bytes.length,
    });
  }
}
