import { createEmulator } from './emulator.js';
import { settingsFromEnvironment } from './settings.js';

try {
  const emulator = await createEmulator(settingsFromEnvironment(process.env));
  console.log(`Stripe emulator: ${emulator.url}`);
  const stop = () => void emulator.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken: set PORT to another number for the Stripe emulator.`
      : message,
  );
  process.exit(1);
}
