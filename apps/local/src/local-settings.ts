import { freePort } from '@madoguchi/platform/embedded';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What one folder's local start keeps between runs. Secrets are made here and never leave the machine. */
export interface LocalSettings {
  authSecret: string;
  webhookSecret: string;
  connectSecret: string;
  thinSecret: string;
  emulatorKey: string;
  /** Stays the same, because links to the emulator's pages are stored. */
  emulatorPort: number;
  /** Where PostgreSQL said it keeps its data. */
  clusterFolder?: string;
}

/** Reads the file or makes a new one that only its owner may read. */
export async function localSettings(file: string): Promise<LocalSettings> {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalSettings>) : {};
  const settings: LocalSettings = {
    authSecret: randomBytes(32).toString('hex'),
    webhookSecret: webhookSecret(),
    connectSecret: webhookSecret(),
    thinSecret: webhookSecret(),
    emulatorKey: `sk_test_emulator_${randomBytes(12).toString('hex')}`,
    emulatorPort: await freePort(),
    ...known,
  };
  keep(file, settings);
  return settings;
}

export const webhookSecret = (): string => `whsec_${randomBytes(24).toString('hex')}`;

export function keep(file: string, settings: LocalSettings): void {
  writeFileSync(file, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
}
