import { ApiKeyRow } from './api-key.row.js';
import { CompanyRow } from './company.row.js';
import { InvitationRow } from './invitation.row.js';
import { LeakClientRow, LeakRow } from './leak.rows.js';
import { MembershipRow } from './membership.row.js';
import { WebhookAttemptRow, WebhookDeliveryRow, WebhookEndpointRow } from './webhook.rows.js';

/** The auth library keeps person, session, account, verification and rate_limit by itself. */
export const identityRows = [
  ApiKeyRow,
  CompanyRow,
  InvitationRow,
  LeakRow,
  LeakClientRow,
  MembershipRow,
  WebhookEndpointRow,
  WebhookDeliveryRow,
  WebhookAttemptRow,
];
