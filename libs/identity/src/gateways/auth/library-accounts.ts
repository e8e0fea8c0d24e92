import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { Accounts } from '../../application/ports.js';
import { AUTH, AUTH_POOL, type Auth } from './auth.js';

@Injectable()
export class LibraryAccounts extends Accounts {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async createConfirmed(account: { email: string; name: string; password: string }): Promise<string> {
    const email = account.email.toLowerCase();
    const find = () =>
      this.pool.query<{ id: string }>('SELECT id FROM identity.person WHERE email = $1', [email]);
    if ((await find()).rowCount === 0) await this.auth.api.signUpEmail({ body: { ...account, email } });
    await this.pool.query('UPDATE identity.person SET email_verified = true WHERE email = $1', [email]);
    return (await find()).rows[0]!.id;
  }
}
