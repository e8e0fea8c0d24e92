import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { platform } from '../seed/companies.js';
import type { Account } from './people.js';

const script = fileURLToPath(new URL('../../../api/dist/install.js', import.meta.url));

/** Founds the platform company with the same command that a real installation uses. */
export function installPlatform(env: Readonly<Record<string, string>>, admin: Account): Promise<void> {
  const child = spawn(process.execPath, [script], {
    env: {
      ...env,
      PLATFORM_NAME: platform.name,
      PLATFORM_PREFECTURE: platform.prefecture,
      PLATFORM_REGISTRATION_NUMBER: platform.registrationNumber,
      PLATFORM_POSTAL_CODE: platform.postalCode,
      PLATFORM_ADDRESS: platform.address,
      PLATFORM_PHONE: platform.phone,
      ADMIN_EMAIL: admin.email,
      ADMIN_NAME: admin.name,
      ADMIN_PASSWORD: admin.password,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The platform was not installed: ${said.trim()}`)),
    );
  });
}
