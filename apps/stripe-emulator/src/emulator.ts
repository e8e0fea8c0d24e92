import Fastify from 'fastify';
import { Faults } from './faults/faults.js';
import { addApi } from './http/api.js';
import { addControl } from './http/control.js';
import { addPages } from './pages/index.js';
import { attachReactions, dueSources } from './resources/passing-time.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';
import { Store } from './store/store.js';
import { Timeline } from './time/timeline.js';
import { World } from './store/world.js';
import { Dispatcher } from './webhooks/dispatcher.js';
import { attachEventLog } from './webhooks/event-log.js';

const HOST = '127.0.0.1';
const LARGEST_BODY = 1024 * 1024;

export interface Emulator {
  /** e.g. http://127.0.0.1:12111 */
  url: string;
  port: number;
  /** Switches faults on in the same process; over HTTP it is POST /_emulator/faults. */
  faults: Faults;
  /** Ends open deliveries, writes the state and stops listening. */
  close: () => Promise<void>;
}

/** Starts an emulator. It always listens on the loopback address only. Rejects when the port is taken. */
export async function createEmulator(options: Partial<Settings> = {}): Promise<Emulator> {
  const settings: Settings = { ...DEFAULT_SETTINGS, ...options };
  const store = new Store(settings.stateFile);
  const world = new World(store, settings);
  const faults = new Faults();
  const dispatcher = new Dispatcher(world, faults);
  attachEventLog(world, faults);
  attachReactions(world);
  const timeline = new Timeline(world, dueSources(faults), () => dispatcher.kick());

  const app = Fastify({ bodyLimit: LARGEST_BODY, forceCloseConnections: true });
  addApi(app, world, dispatcher, faults, timeline);
  addPages(app, world, dispatcher);
  addControl(app, world, dispatcher, faults, timeline);
  await app.listen({ host: HOST, port: settings.port });
  const { port } = app.server.address() as { port: number };
  const url = `http://${HOST}:${port}`;
  world.baseUrl = (settings.publicUrl ?? url).replace(/\/+$/, '');
  timeline.start();
  dispatcher.kick();

  let closing: Promise<void> | undefined;
  const close = () =>
    (closing ??= (async () => {
      timeline.stop();
      await app.close();
      await dispatcher.close();
      store.close();
    })());
  return { url, port, faults, close };
}
