import { CredentialSeal } from './application/credential-seal.js';
import { HearRecording } from './application/hear-recording.js';
import { KeepRecording } from './application/keep-recording.js';
import { ReadRecordings } from './application/read-recordings.js';
import { RecordingSource } from './application/recording-source.js';
import { RemoveOldRecordings } from './application/remove-old-recordings.js';
import { SetRecordingRules } from './application/set-recording-rules.js';
import { SetTelephonyConnection } from './application/set-telephony-connection.js';
import { WhenSimulatedCallEnded } from './application/when-simulated-call-ended.js';
import { RecordingsOfTelephonies } from './gateways/recordings-of-telephonies.js';
import { SealedCredentials } from './gateways/sealed-credentials.js';
import { RecordingResolver, ReportRecordingResolver } from './graphql/recording.resolver.js';
import { RecordingStore } from './store/recording.store.js';

/** Recordings: where they lie, who may hear them, and when they go. */
export const recordingProviders = [
  RecordingStore,
  HearRecording,
  KeepRecording,
  ReadRecordings,
  RemoveOldRecordings,
  SetRecordingRules,
  SetTelephonyConnection,
  WhenSimulatedCallEnded,
  RecordingResolver,
  ReportRecordingResolver,
  { provide: RecordingSource, useClass: RecordingsOfTelephonies },
  { provide: CredentialSeal, useClass: SealedCredentials },
];
