import { registerEnumType } from '@nestjs/graphql';
import type { Audience, CampaignKind, CampaignState } from '../domain/campaign.js';
import type { ListProblem } from '../domain/contact-columns.js';
import type { DisclosurePoint, OutboundOutcome, OutboundReason } from '../domain/outbound-call.js';

export const CampaignStateEnum = {
  DRAFT: 'draft',
  RUNNING: 'running',
  PAUSED: 'paused',
  ENDED: 'ended',
} as const satisfies Record<string, CampaignState>;
registerEnumType(CampaignStateEnum, { name: 'CampaignState' });

export const CampaignKindEnum = {
  SOLICITATION: 'solicitation',
  SURVEY: 'survey',
  FOLLOW_UP: 'follow_up',
  REMINDER: 'reminder',
} as const satisfies Record<string, CampaignKind>;
registerEnumType(CampaignKindEnum, {
  name: 'CampaignKind',
  description: 'What the calls are for; only solicitation offers anything',
});

export const AudienceEnum = { BUSINESS: 'business', CONSUMER: 'consumer' } as const satisfies Record<
  string,
  Audience
>;
registerEnumType(AudienceEnum, { name: 'Audience' });

export const ListStateEnum = { READING: 'reading', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(ListStateEnum, { name: 'ListState' });

export const ListProblemEnum = {
  NO_PHONE: 'no_phone',
  NOT_A_PHONE: 'not_a_phone',
  ABROAD: 'abroad',
  LOST_ZERO: 'lost_zero',
  ROUNDED_NUMBER: 'rounded_number',
  TOO_LONG: 'too_long',
  UNREADABLE: 'unreadable',
  TWICE_IN_FILE: 'twice_in_file',
  IN_CAMPAIGN: 'in_campaign',
  REFUSED_BEFORE: 'refused_before',
  DO_NOT_CALL: 'do_not_call',
} as const satisfies Record<string, ListProblem>;
registerEnumType(ListProblemEnum, { name: 'ListProblemReason' });

export const OutboundOutcomeEnum = {
  NO_ANSWER: 'no_answer',
  BUSY: 'busy',
  CALLBACK: 'callback',
  REFUSED: 'refused',
  NOT_INTERESTED: 'not_interested',
  WRONG_NUMBER: 'wrong_number',
  APPOINTMENT: 'appointment',
  GREETING_ONLY: 'greeting_only',
  ANSWERED: 'answered',
  OTHER: 'other',
} as const satisfies Record<string, OutboundOutcome>;
registerEnumType(OutboundOutcomeEnum, { name: 'OutboundOutcome' });

export const OutboundReasonEnum = {
  NO_NEED: 'no_need',
  HAS_SUPPLIER: 'has_supplier',
  PRICE: 'price',
  TIMING: 'timing',
  NOT_IN_CHARGE: 'not_in_charge',
  OTHER: 'other',
} as const satisfies Record<string, OutboundReason>;
registerEnumType(OutboundReasonEnum, { name: 'OutboundReason' });

export const DisclosurePointEnum = {
  NAME: 'name',
  COMPANY: 'company',
  GOODS: 'goods',
  SOLICITATION: 'solicitation',
} as const satisfies Record<string, DisclosurePoint>;
registerEnumType(DisclosurePointEnum, {
  name: 'DisclosurePoint',
  description: 'What is told before anybody is solicited',
});
