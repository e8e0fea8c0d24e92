import { dateAt, startOfDay, weekday } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { holidayName } from '../application/japanese-holidays.js';
import type { CampaignParties, CampaignView, StoredCampaign } from '../application/outbound-views.js';
import { type DaysOff, restDays, restOn } from '../domain/closed-days.js';
import { type CampaignContent, type CampaignState, offerKey } from '../domain/campaign.js';
import { limitOn } from '../domain/service-limit.js';
import { limitColumn, withLimit } from './desk.store.js';

export const campaignColumns = `c.id, c.desk_id AS "deskId", c.contract_id AS "contractId", c.client_id AS "clientId",
  c.operator_id AS "operatorId", c.state, c.name, c.kind, c.purpose, c.offer, c.offer_key AS "offerKey", c.audience, c.starts_on AS "startsOn",
  c.ends_on AS "endsOn", c.weekdays, c.calls_from AS "callsFrom", c.calls_until AS "callsUntil", c.attempts_max AS "attemptsMax",
  c.attempts_per_day AS "attemptsPerDay", c.recycle_hours AS "recycleHours", c.script, c.calls_on_holidays AS "callsOnHolidays",
  (SELECT o.closed_days FROM fulfilment.desk o WHERE o.id = c.desk_id) AS "closedDays", ${limitColumn('c')}`;

/** A campaign as it is stored; what follows from the calendar is added to it. */
export type CampaignRow = Omit<StoredCampaign, 'isRestDay'>;

export const offDays = ({ callsOnHolidays, closedDays }: CampaignRow): DaysOff => ({
  restsOnHolidays: !callsOnHolidays,
  closedDays,
});

export const campaignFrom = <Row extends CampaignRow>(row: Row): Row & Pick<StoredCampaign, 'isRestDay'> => ({
  ...withLimit(row),
  isRestDay: (day) => restOn(offDays(row), day, holidayName) !== null,
});

const REST_DAYS_AHEAD = 60;

const fields = [
  'name',
  'kind',
  'purpose',
  'offer',
  'offer_key',
  'audience',
  'starts_on',
  'ends_on',
  'weekdays',
  'calls_from',
  'calls_until',
  'attempts_max',
  'attempts_per_day',
  'recycle_hours',
  'script',
  'calls_on_holidays',
] as const;

const valuesOf = (content: CampaignContent) => [
  content.name,
  content.kind,
  content.purpose,
  content.offer,
  offerKey(content.offer),
  content.audience,
  content.startsOn,
  content.endsOn,
  content.weekdays,
  content.callsFrom,
  content.callsUntil,
  content.attemptsMax,
  content.attemptsPerDay,
  content.recycleHours,
  content.script,
  content.callsOnHolidays,
];

@Injectable()
export class CampaignStore {
  async create(
    tx: Tx,
    parties: CampaignParties,
    content: CampaignContent,
    personId: string,
  ): Promise<string> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO fulfilment.campaign (${fields.join(', ')}, desk_id, contract_id, client_id, operator_id, created_at, updated_at, updated_by)
       VALUES (${fields.map((_, i) => `$${i + 1}`).join(', ')}, $17, $18, $19, $20, $21, $21, $22) RETURNING id`,
      [
        ...valuesOf(content),
        parties.deskId,
        parties.contractId,
        parties.clientId,
        parties.operatorId,
        tx.now,
        personId,
      ],
    );
    return rows[0]!.id;
  }

  /** A draft of the desk that says exactly this. */
  async sameDraft(tx: Tx, deskId: string, content: CampaignContent): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM fulfilment.campaign WHERE desk_id = $${fields.length + 1} AND state = 'draft'
         AND ${fields.map((field, i) => `${field} = $${i + 1}`).join(' AND ')} ORDER BY created_at LIMIT 1`,
      [...valuesOf(content), deskId],
    );
    return rows[0]?.id;
  }

  async update(tx: Tx, id: string, content: CampaignContent, personId: string): Promise<void> {
    await tx.query(
      `UPDATE fulfilment.campaign SET ${fields.map((field, i) => `${field} = $${i + 1}`).join(', ')}, updated_at = $17, updated_by = $18
       WHERE id = $19`,
      [...valuesOf(content), tx.now, personId, id],
    );
  }

  async move(tx: Tx, id: string, state: CampaignState, personId: string): Promise<void> {
    await tx.query(
      'UPDATE fulfilment.campaign SET state = $2, updated_at = $3, updated_by = $4 WHERE id = $1',
      [id, state, tx.now, personId],
    );
  }

  async lock(tx: Tx, companyId: string, id: string): Promise<StoredCampaign | undefined> {
    const rows = await tx.query<CampaignRow>(
      `SELECT ${campaignColumns} FROM fulfilment.campaign c WHERE c.id = $2 AND (c.client_id = $1 OR c.operator_id = $1) FOR UPDATE`,
      [companyId, id],
    );
    return rows.map(campaignFrom)[0];
  }

  async one(tx: Tx, companyId: string, id: string): Promise<StoredCampaign | undefined> {
    const rows = await tx.query<CampaignRow>(
      `SELECT ${campaignColumns} FROM fulfilment.campaign c WHERE c.id = $2 AND (c.client_id = $1 OR c.operator_id = $1)`,
      [companyId, id],
    );
    return rows.map(campaignFrom)[0];
  }

  /** Campaigns of the company, as client or as operator, with where each stands; one or all. */
  async ofCompany(tx: Tx, companyId: string, id: string | null = null): Promise<CampaignView[]> {
    const rows = await tx.query<Omit<CampaignView, 'isRestDay' | 'restDays' | 'limitedTo'>>(
      `SELECT ${campaignColumns}, d.name AS "deskName", coalesce(k.contacts, 0)::int AS contacts, coalesce(k.waiting, 0)::int AS waiting,
         coalesce((SELECT (SELECT count(*) FROM jsonb_array_elements(s.steps) AS step WHERE step ->> 'field' = 'message')
           FROM fulfilment.campaign_script s WHERE s.campaign_id = c.id ORDER BY s.version DESC LIMIT 1), 0)::int AS questions,
         coalesce(o.today, 0)::int AS "callsToday", coalesce(o.working, 0)::int AS "agentsAtWork"
       FROM fulfilment.campaign c JOIN fulfilment.desk d ON d.id = c.desk_id
       LEFT JOIN LATERAL (SELECT count(*) AS contacts, count(*) FILTER (WHERE state = 'claimed' OR state = 'waiting' AND NOT refused) AS waiting
         FROM fulfilment.contact WHERE campaign_id = c.id) k ON true
       LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE recorded_at >= $3) AS today,
           count(*) FILTER (WHERE recorded_at IS NULL AND released_at IS NULL) AS working
         FROM fulfilment.outbound_call WHERE campaign_id = c.id) o ON true
       WHERE (c.client_id = $1 OR c.operator_id = $1) AND ($2::uuid IS NULL OR c.id = $2)
       ORDER BY c.created_at DESC, c.id LIMIT 200`,
      [companyId, id, startOfDay(dateAt(tx.now))],
    );
    const today = dateAt(tx.now);
    return rows.map(campaignFrom).map((row) => ({
      ...row,
      limitedTo: limitOn(row.limit, tx.now),
      restDays: restDays(offDays(row), today, REST_DAYS_AHEAD, holidayName).filter(
        ({ day }) => row.weekdays.includes(weekday(day)) && row.startsOn <= day && day <= row.endsOn,
      ),
    }));
  }
}
