import { isId } from '@madoguchi/kernel';
import {
  ActorResolver,
  anonymous,
  type Actor,
  type CompanyKind,
  type Role,
} from '@madoguchi/platform/access';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type pg from 'pg';
import { hashToken } from '../../application/token.js';
import { AUTH, AUTH_POOL, type Auth } from './auth.js';

interface Acting {
  company_id: string;
  kind: CompanyKind;
  role: Role;
}

/** Cookie → session → the company this person acts for (the header's, else the first one joined). Bearer → API key. */
@Injectable()
export class SessionActor extends ActorResolver {
  constructor(
    @Inject(AUTH) private readonly auth: Auth,
    @Inject(AUTH_POOL) private readonly pool: pg.Pool,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Actor> {
    const { authorization, cookie } = request.headers;
    if (authorization?.startsWith('Bearer mdg_')) return this.byKey(authorization.slice('Bearer '.length));
    if (cookie === undefined) return anonymous;
    const session = await this.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!session) return anonymous;
    const acting = await this.acting(session.user.id, request.headers['x-madoguchi-company']);
    return acting
      ? {
          kind: 'person',
          personId: session.user.id,
          companyId: acting.company_id,
          companyKind: acting.kind,
          role: acting.role,
        }
      : { kind: 'person-without-company', personId: session.user.id };
  }

  /** A wish for a company one does not belong to is not granted and reveals nothing: the first own company acts. */
  private async acting(personId: string, wished: string | string[] | undefined): Promise<Acting | undefined> {
    const { rows } = await this.pool.query<Acting>(
      `SELECT m.company_id, c.kind, m.role FROM identity.membership m JOIN identity.company c ON c.id = m.company_id
       WHERE m.person_id = $1 ORDER BY (m.company_id = $2::uuid) DESC NULLS LAST, m.joined_at LIMIT 1`,
      [personId, isId(wished) ? wished : null],
    );
    return rows[0];
  }

  private async byKey(secret: string): Promise<Actor> {
    const { rows } = await this.pool.query<Acting & { id: string; scopes: string[] }>(
      // The use is noted at most once a minute, so that a busy key does not write with every request.
      `WITH used AS (UPDATE identity.api_key SET last_used_at = now()
         WHERE hash = $1 AND revoked_at IS NULL AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute'))
       SELECT k.id, k.scopes, k.company_id, c.kind FROM identity.api_key k JOIN identity.company c ON c.id = k.company_id
       WHERE k.hash = $1 AND k.revoked_at IS NULL`,
      [hashToken(secret)],
    );
    const key = rows[0];
    return key
      ? { kind: 'key', keyId: key.id, companyId: key.company_id, companyKind: key.kind, scopes: key.scopes }
      : anonymous;
  }
}
