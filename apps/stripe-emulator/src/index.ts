export { createEmulator, type Emulator } from './emulator.js';
export type { Settings, WebhookTarget } from './settings.js';
export type { Fault, FaultKind } from './faults/faults.js';
