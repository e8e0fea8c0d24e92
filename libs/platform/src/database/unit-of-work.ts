import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Reactions } from '../jobs/reactions.js';
import type { EventType } from './events.js';
import { statementName } from './statement-name.js';
import { Tx, type EnqueueOptions } from './tx.js';

const ATTEMPTS = 4;
/** deadlock_detected and serialization_failure: nothing is wrong with the work, it only met another at the wrong moment. */
const worthRepeating = new Set(['40P01', '40001']);

/** Opens a transaction behind the actor's walls. Nothing reads or writes company data outside of it. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reactions: Reactions,
  ) {}

  /** The work may run again when PostgreSQL ended it to free others: it must touch nothing but the transaction. */
  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !worthRepeating.has((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }

  /** Reads of one moment, however long they take: what others write meanwhile is not seen. It is not tried again. */
  snapshot<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.once(actor, work, 'REPEATABLE READ');
  }

  /**
   * One function of the database that is a transaction of its own, in one round trip: it says by itself who acts, with its first
   * three parameters, before it touches a row. For what stands between a caller and a voice; everything else is `run`.
   * @param name the same name always goes with the same text, which is planned once per connection.
   */
  async single<Row extends QueryResultRow>(
    actor: Actor,
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return (
      await master.query<Row>({ name: statementName(name), text, values: [...scopeOf(actor), ...values] })
    ).rows;
  }

  private async once<T>(
    actor: Actor,
    work: (tx: Tx) => Promise<T>,
    isolation?: 'REPEATABLE READ',
  ): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction(isolation);
      const now = await enter(runner, actor);
      const result = await work(new OpenTx(actor, now, runner, this.reactions));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** Tells the database who acts (for row-level security) and learns what time it is, in one statement. */
async function enter(runner: QueryRunner, actor: Actor): Promise<Date> {
  const rows = (await runner.query('SELECT platform.enter($1, $2, $3) AS now', scopeOf(actor))) as {
    now: Date;
  }[];
  return rows[0]!.now;
}

function scopeOf(actor: Actor): [scope: string, companyId: string, personId: string] {
  switch (actor.kind) {
    case 'system':
      return ['system', '', ''];
    case 'person':
      return [actor.companyKind, actor.companyId, actor.personId];
    case 'key':
      return [actor.companyKind, actor.companyId, ''];
    case 'person-without-company':
      return ['none', '', actor.personId];
    case 'anonymous':
      return ['none', '', ''];
  }
}

class OpenTx extends Tx {
  readonly manager: EntityManager;

  constructor(
    readonly actor: Actor,
    readonly now: Date,
    private readonly runner: QueryRunner,
    private readonly reactions: Reactions,
  ) {
    super();
    this.manager = runner.manager;
  }

  query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query(sql, [...params]) as Promise<Row[]>;
  }

  async prepared<Row extends QueryResultRow>(
    name: string,
    sql: string,
    params: readonly unknown[],
  ): Promise<Row[]> {
    const client = (await this.runner.connect()) as PoolClient;
    return (await client.query<Row>({ name: statementName(name), text: sql, values: [...params] })).rows;
  }

  publish<Payload>(event: EventType<Payload>, payload: Payload): Promise<void> {
    return this.publishAll(event, [payload]);
  }

  async publishAll<Payload>(event: EventType<Payload>, payloads: readonly Payload[]): Promise<void> {
    await this.query('SELECT platform.publish($1, fact::jsonb, $3, $4) FROM unnest($2::text[]) AS fact', [
      event.name,
      payloads.map((payload) => JSON.stringify(event.schema.parse(payload))),
      this.now,
      this.reactions.namesFor(event.name),
    ]);
  }

  async enqueue(job: string, payload: object, options: EnqueueOptions = {}): Promise<void> {
    await this.query('SELECT platform.enqueue($1, $2, $3, $4, $5, $6)', [
      job,
      JSON.stringify(payload),
      options.jobKey ?? null,
      options.runAt ?? null,
      options.queue ?? null,
      options.maxAttempts ?? null,
    ]);
  }

  audit(action: string, subject: string, details: object = {}): Promise<void> {
    return this.auditAll(action, [subject], details);
  }

  async auditAll(action: string, subjects: readonly string[], details: object = {}): Promise<void> {
    const person = 'personId' in this.actor ? this.actor.personId : null;
    const company = 'companyId' in this.actor ? this.actor.companyId : null;
    const system = this.actor.kind === 'system' ? this.actor.name : null;
    await this.query(
      `INSERT INTO platform.audit_entry (at, person_id, company_id, system_name, action, subject, details)
       SELECT $1, $2, $3, $4, $5, subject, $7 FROM unnest($6::text[]) AS subject`,
      [this.now, person, company, system, action, subjects, JSON.stringify(details)],
    );
  }
}
