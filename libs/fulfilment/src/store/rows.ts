import { AgentLineRow } from './agent-line.row.js';
import { AgentSkillRow } from './agent-skill.row.js';
import { AppointmentRow } from './appointment.row.js';
import { CallLineRow } from './call-line.row.js';
import { EarlyEndRow } from './early-end.row.js';
import { CallbackRow } from './callback.row.js';
import { CallCorrectionRow } from './call-correction.row.js';
import { CallEventRow } from './call-event.row.js';
import { DeskNumberRow } from './desk-number.row.js';
import { DeskQueueRow } from './desk-queue.row.js';
import { DeskDigestRow, DeskRequestRow } from './owner-side.rows.js';
import { DeskRevisionRow } from './desk-revision.row.js';
import { DeskRow } from './desk.row.js';
import { FloorOccupancyRow, FloorTallyRow } from './floor-tally.row.js';
import { FormerHolderRow } from './former-holder.row.js';
import { IdentityCheckRow } from './identity-check.row.js';
import { InteractionRow } from './interaction.row.js';
import { PresenceRow } from './presence.row.js';
import {
  RecordingHearingRow,
  RecordingRow,
  RecordingRulesRow,
  TelephonyConnectionRow,
} from './recording.rows.js';
import { ReportRow } from './report.row.js';
import { ScriptDraftRow } from './script-draft.row.js';
import { AbusePolicyRow } from './abuse-policy.row.js';
import { HardCallRow } from './hard-call.row.js';
import { BilledMonthRow } from './billed-month.row.js';
import { ServiceLimitRow } from './service-limit.row.js';
import { StaffWordRow } from './staff-word.row.js';
import { TestNumberRow } from './test-number.row.js';
import { TransferTargetRow } from './transfer-target.row.js';
import { UsageCorrectionRow } from './usage-correction.row.js';
import { ReadySpanRow } from './ready-span.row.js';
import { UsageDisputeRow } from './usage-dispute.row.js';
import { UsageRecordRow } from './usage-record.row.js';
import { UsageTallyRow } from './usage-tally.row.js';

/** Every table of fulfilment, for the check that rows and migrations agree. */
export const fulfilmentRows = [
  DeskRow,
  DeskRevisionRow,
  DeskNumberRow,
  IdentityCheckRow,
  ScriptDraftRow,
  InteractionRow,
  ReportRow,
  AppointmentRow,
  UsageRecordRow,
  UsageDisputeRow,
  UsageCorrectionRow,
  PresenceRow,
  StaffWordRow,
  AbusePolicyRow,
  HardCallRow,
  ReadySpanRow,
  AgentLineRow,
  AgentSkillRow,
  DeskQueueRow,
  CallEventRow,
  CallCorrectionRow,
  DeskRequestRow,
  DeskDigestRow,
  CallLineRow,
  EarlyEndRow,
  TestNumberRow,
  TransferTargetRow,
  CallbackRow,
  BilledMonthRow,
  ServiceLimitRow,
  FloorTallyRow,
  FloorOccupancyRow,
  FormerHolderRow,
  UsageTallyRow,
  RecordingRow,
  RecordingRulesRow,
  RecordingHearingRow,
  TelephonyConnectionRow,
];
