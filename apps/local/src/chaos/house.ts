import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Child } from '../child.js';
import { startPrivateInstance, type PrivateInstance } from '../instance.js';
import { Log } from '../log.js';

export const VICTIMS = ['api', 'worker'] as const;
export type Victim = (typeof VICTIMS)[number];

const scripts: Record<Victim, string> = {
  api: fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url)),
  worker: fileURLToPath(new URL('../../../worker/dist/main.js', import.meta.url)),
};

/** A private product whose api and worker can be killed and come back at the same address, like under a supervisor. */
export class House {
  private readonly children: Record<Victim, Child>;
  private returning: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly instance: PrivateInstance,
    private readonly log: Log,
  ) {
    const find = (name: Victim) => instance.children.find((child) => child.name === name)!;
    this.children = { api: find('api'), worker: find('worker') };
  }

  /** @param env more settings of api and worker, e.g. of a build that is broken on purpose. */
  static async open(env: Record<string, string> = {}): Promise<House> {
    const instance = await startPrivateInstance({ env });
    return new House(instance, new Log(`${instance.logFile}.later`));
  }

  /** `kill -9`; whoever died is started again at once. */
  async kill(victim: Victim): Promise<void> {
    const dead = this.children[victim];
    dead.signal('SIGKILL');
    await dead.ended;
    const { env, url } = this.instance;
    this.children[victim] = new Child({
      name: victim,
      script: scripts[victim],
      env: { ...env, ...(victim === 'api' && { PORT: new URL(url).port }) },
      log: this.log,
    });
    this.returning = this.back(victim);
    await this.returning;
  }

  /** A worker listens on no port; what it says when it is ready is heard only while it is new. */
  private async back(victim: Victim): Promise<void> {
    const { worker } = this.children;
    if (victim === 'worker' && !(await worker.said(/worker ready/i)))
      throw new Error(`The worker ended: ${worker.lastWords}`);
    await this.alive();
  }

  /** Resolves when both live and the api answers. @throws Error when one ended by itself: nothing here explains that. */
  async alive(): Promise<void> {
    const { api, worker } = this.children;
    for (;;) {
      for (const child of [api, worker])
        if (!child.isRunning) throw new Error(`${child.name} ended: ${child.lastWords}`);
      const ready = await fetch(`${this.instance.url}/health/ready`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ready) return;
      await sleep(50);
    }
  }

  async stop(): Promise<void> {
    await this.returning.catch(() => undefined);
    await Promise.all(VICTIMS.map((victim) => this.children[victim].stop()));
    await this.log.close();
    await this.instance.stop();
  }
}
