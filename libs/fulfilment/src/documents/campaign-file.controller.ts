import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ImportContacts } from '../application/import-contacts.js';
import type { ContactListView } from '../application/outbound-views.js';
import { ReadCampaigns } from '../application/read-campaigns.js';
import { ReadSlots } from '../application/read-slots.js';
import { calendarFile } from '../domain/briefing.js';
import { MAX_FILE_BYTES, MAX_LINES } from '../domain/contact-file.js';
import { Asked, type AskedFor } from './asked.js';
import { csvFile } from './csv-file.js';
import { problemRows } from './number-columns.js';
import { column, uploaded } from './upload.js';

/** Lists on their way in, and what the owner takes home: lines to mend, an entry for the calendar. */
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
    @Asked() query: AskedFor,
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
  async problems(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Language() language: LanguageCode,
  ): Promise<StreamableFile> {
    const { problems } = await this.campaigns.problemsOf(actor, id, MAX_LINES);
    return csvFile('problems.csv', problemRows(problems, language));
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
