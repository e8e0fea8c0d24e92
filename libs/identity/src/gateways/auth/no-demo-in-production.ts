import { Config, InvalidConfig } from '@madoguchi/platform/config';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { AUTH_POOL } from './auth.js';

/** Demo accounts have passwords that everybody knows; they live under this domain only. */
export const DEMO_DOMAIN = '@demo.madoguchi.example';

@Injectable()
export class NoDemoInProduction implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly config: Config,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.production) return;
    const { rowCount } = await this.pool.query('SELECT 1 FROM identity.person WHERE email LIKE $1 LIMIT 1', [
      `%${DEMO_DOMAIN}`,
    ]);
    if (rowCount)
      throw new InvalidConfig(
        `This database holds demo accounts (${DEMO_DOMAIN}), whose passwords are public. Use an empty database.`,
      );
    const { rows } = await this.pool.query<{ offset_ms: number }>('SELECT offset_ms FROM platform.clock');
    if (rows[0]?.offset_ms !== 0)
      throw new InvalidConfig("This database's clock was moved. Use a database whose clock is true.");
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
