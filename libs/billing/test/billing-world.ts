import { hoursFromWords } from '@madoguchi/kernel';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { ContractingApi, type ContractView } from '@madoguchi/contracting/contract';
import { FulfilmentApi, type UsageView } from '@madoguchi/fulfilment/contract';
import { ExportSources, IdentityApi } from '@madoguchi/identity/contract';
import { waysToPay } from '@madoguchi/kernel';
import { systemActor, type CompanyKind, type PersonActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { LiveChanges } from '@madoguchi/platform/live';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { Global, Logger, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DriveOpenBilling } from '../src/application/drive-open-billing.js';
import { PaymentGateway, type EventEndpoint } from '../src/application/ports.js';
import { ProcessStripeEvent } from '../src/application/process-stripe-event.js';
import { ReceiveStripeEvent } from '../src/application/receive-stripe-event.js';
import { BillingModule, billingRows } from '../src/billing.module.js';
import { addCompany } from './companies.js';
import { Neighbours } from './neighbours.js';

/** What a spec hands in: the product's own code never imports the stand-in. */
interface Emulator {
  readonly port: number;
  readonly faults: { replace(body: unknown): unknown; clear(): void };
  close(): Promise<void>;
}
interface Target {
  url: string;
  secret: string;
}
type StartEmulator = (options: {
  webhook: Target;
  connectWebhook: Target;
  thinWebhook: Target;
  webhookRetryMs: number;
}) => Promise<Emulator>;

/** Who answers for contracting and fulfilment; where nothing is handed in, a spec writes their answers itself. */
export interface Wiring {
  readonly contracting: ContractingApi;
  readonly fulfilment: FulfilmentApi;
}
interface More {
  /** Tables of the neighbours that are real. */
  // TypeORM's own option wants `Function[]`
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly rows?: Function[];
  readonly wire?: (db: TestDatabase, neighbours: Neighbours) => Wiring;
  /** The issuer's id, where two worlds have to write the same documents. */
  readonly issuerId?: string;
}

export const WEBHOOK_SECRET = 'whsec_billing_specs';
export const secrets = {
  platform: WEBHOOK_SECRET,
  connect: 'whsec_billing_specs_of_payees',
  thin: 'whsec_billing_specs_of_meters',
} as const;

/** Billing as it runs, on a real database and against the emulator; webhooks arrive over HTTP and are worked off on demand. */
export class BillingWorld {
  readonly actors = new Map<string, PersonActor>();
  readonly issuer: PersonActor;

  private constructor(
    readonly db: TestDatabase,
    readonly emulator: Emulator,
    readonly app: TestingModule,
    readonly neighbours: Neighbours,
    private readonly receiver: Server,
    issuer: PersonActor,
  ) {
    this.issuer = issuer;
  }

  /** @param meter name of the events under which usage is reported; without it usage is only a line on the invoice */
  static async open(createEmulator: StartEmulator, meter?: string, more: More = {}): Promise<BillingWorld> {
    const db = await testDatabase([...billingRows, ...(more.rows ?? [])]);
    const neighbours = new Neighbours();
    const { contracting, fulfilment } = more.wire?.(db, neighbours) ?? {
      contracting: neighbours.contracting(),
      fulfilment: neighbours.fulfilment(),
    };
    const wired: { app?: TestingModule } = {};
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const endpoint = request.url!.slice(1) as EventEndpoint;
        const event = wired
          .app!.get(PaymentGateway)
          .verify(endpoint, Buffer.concat(chunks), String(request.headers['stripe-signature']));
        if (!event) return response.writeHead(400).end();
        wired
          .app!.get(ReceiveStripeEvent)
          .execute(event)
          .then(
            () => response.writeHead(200).end(),
            () => response.writeHead(500).end(),
          );
      });
    });
    await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
    const { port } = receiver.address() as AddressInfo;
    const target = (endpoint: EventEndpoint): Target => ({
      url: `http://127.0.0.1:${port}/${endpoint}`,
      secret: secrets[endpoint],
    });
    const emulator = await createEmulator({
      webhook: target('platform'),
      connectWebhook: target('connect'),
      thinWebhook: target('thin'),
      webhookRetryMs: 20,
    });

    const provide = [
      { provide: UnitOfWork, useValue: db.unitOfWork },
      // Nobody listens at a screen here; test/scenarios/outside.spec.ts does.
      { provide: LiveChanges, useValue: {} },
      { provide: CatalogueApi, useValue: neighbours.catalogue() },
      { provide: ContractingApi, useValue: contracting },
      { provide: FulfilmentApi, useValue: fulfilment },
      { provide: IdentityApi, useValue: neighbours.identity() },
      { provide: ExportSources, useValue: { add: () => undefined, all: () => [] } },
      {
        provide: Config,
        useValue: {
          publicUrl: 'http://localhost:3000',
          stripe: {
            secretKey: 'sk_test_emulator_billing',
            webhookSecrets: secrets,
            address: { host: '127.0.0.1', port: emulator.port, protocol: 'http' },
            meter,
          },
        },
      },
    ];
    @Global()
    @Module({ providers: provide, exports: provide.map((each) => each.provide) })
    class Surroundings {}
    Logger.overrideLogger(false);
    const app = await Test.createTestingModule({ imports: [Surroundings, BillingModule] }).compile();
    wired.app = app;
    const issuer = await addCompany(
      db,
      neighbours,
      'platform',
      '株式会社窓口',
      'T7000012050002',
      more.issuerId,
    );
    return new BillingWorld(db, emulator, app, neighbours, receiver, issuer);
  }

  get<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get(type);
  }

  company(
    kind: CompanyKind,
    name: string,
    registrationNumber: string | null = null,
    id?: string,
  ): Promise<PersonActor> {
    return addCompany(this.db, this.neighbours, kind, name, registrationNumber, id);
  }

  colleague(actor: PersonActor, personId: string): PersonActor {
    const known = this.neighbours.colleagues.get(actor.companyId) ?? [];
    this.neighbours.colleagues.set(actor.companyId, [...known, personId]);
    return { ...actor, personId };
  }

  dismiss({ companyId, personId }: PersonActor): void {
    const known = this.neighbours.colleagues.get(companyId) ?? [];
    this.neighbours.colleagues.set(
      companyId,
      known.filter((each) => each !== personId),
    );
  }

  /** What the provider says about an object; with POST, what somebody does to it by hand at the provider. */
  async stripe<T>(path: string, method: 'GET' | 'POST' = 'GET'): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.emulator.port}/v1/${path}`, {
      method,
      headers: { authorization: 'Bearer sk_test_emulator_billing' },
    });
    return (await answer.json()) as T;
  }

  /** What the job does every minute. */
  drive(): Promise<void> {
    return this.get(DriveOpenBilling).run();
  }

  /** A signed contract that still waits for its card. */
  contract(
    client: PersonActor,
    producer: PersonActor,
    operator: PersonActor,
    more: Partial<ContractView> = {},
  ): ContractView {
    const contract: ContractView = {
      id: crypto.randomUUID(),
      number: `C-2026-${String(this.neighbours.contracts.size + 1).padStart(4, '0')}`,
      status: 'active',
      clientId: client.companyId,
      clientName: this.neighbours.companies.get(client.companyId)!.name,
      producerId: producer.companyId,
      producerName: this.neighbours.companies.get(producer.companyId)!.name,
      operatorId: operator.companyId,
      operatorName: this.neighbours.companies.get(operator.companyId)!.name,
      versionId: crypto.randomUUID(),
      bundleName: 'まちの電話番',
      functionCodes: ['secretary_answering'],
      hours: hoursFromWords('平日9:00〜18:00'),
      plan: {
        id: crypto.randomUUID(),
        name: 'スタンダード',
        baseMinor: 29_800,
        includedUnits: 3,
        overageMinor: 220,
        successFeeMinor: 15_000,
        initialFeeMinor: 20_000,
        minimumTermMonths: 3,
        noticeDays: 30,
        depositMinor: 0,
        waysToPay,
      },
      dispute: { days: 45, answerDays: 10 },
      dunning: { remindBeforeDays: 5, remindAfterDays: 3, suspendAfterDays: 7, terminateAfterDays: 30 },
      shares: { platformBps: 1_500, producerBps: 3_050, operatorBps: 5_450 },
      startsOn: '2026-11-01',
      endsOn: null,
      signedAt: new Date('2026-10-20T01:00:00Z'),
      activatedAt: null,
      ...more,
    } as ContractView;
    Object.assign(contract, {
      plans: more.plans ?? [{ effectiveOn: contract.startsOn, plan: contract.plan }],
    });
    this.neighbours.contracts.set(contract.id, contract);
    return contract;
  }

  /** As if another plan had been signed. */
  reprice(contract: ContractView, plan: ContractView['plan']): void {
    const plans = [{ effectiveOn: contract.startsOn, plan }];
    this.neighbours.contracts.set(contract.id, { ...contract, plan, plans });
  }

  calls(contract: ContractView, count: number, more: Partial<UsageView> = {}): void {
    for (let index = 0; index < count; index += 1)
      this.neighbours.usage.push({
        id: crypto.randomUUID(),
        interactionId: crypto.randomUUID(),
        contractId: contract.id,
        kind: 'call',
        outcome: 'answered',
        occurredAt: new Date('2026-11-10T02:00:00Z'),
        seconds: 95,
        billable: true,
        rule: 'answered_counts',
        dispute: null,
        freedAt: null,
        ...more,
      } as UsageView & { contractId: string });
  }

  async setClock(iso: string): Promise<void> {
    const offset = new Date(iso).getTime() - Date.now();
    await this.db.owner.query('UPDATE platform.clock SET offset_ms = $1', [offset]);
  }

  /** The same for the provider, whose time only moves forward. */
  async setClocks(iso: string): Promise<void> {
    await this.setClock(iso);
    const { now } = await this.control<{ now: number }>('clock', { advanceSeconds: 1 });
    const advanceSeconds = Math.floor(new Date(iso).getTime() / 1000) - now;
    if (advanceSeconds > 0) await this.control('clock', { advanceSeconds });
  }

  /** What only a stand-in for the provider can do: time, banks, cardholders. */
  async control<T>(path: string, body: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${this.emulator.port}/_emulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as T;
  }

  /** Works off webhooks until `done` holds, as the worker would. */
  async until<T>(done: () => Promise<T | undefined | false>): Promise<T> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const value = await done();
      if (value) return value;
      if (Date.now() > deadline) throw new Error('Waited too long');
      await this.workOff();
      await new Promise((next) => setTimeout(next, 10));
    }
  }

  async workOff(): Promise<void> {
    const { rows } = await this.db.owner.query(
      `SELECT id FROM billing.stripe_event WHERE status = 'pending' ORDER BY received_at DESC`,
    );
    for (const { id } of rows)
      await this.get(ProcessStripeEvent)
        .run({ eventId: id })
        .catch(() => undefined);
  }

  rows<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
    return this.db.owner.query(sql, params).then(({ rows }) => rows as Row[]);
  }

  /** What a person does on the card page. Answers where the browser is sent. */
  async payPage(url: string, card = '4242424242424242'): Promise<string | null> {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ card_number: card, expiry: '12/34', cvc: '123', name: 'HANAKO YAMADA' }),
    });
    return answer.headers.get('location');
  }

  async close(): Promise<void> {
    await this.emulator.close();
    this.receiver.closeAllConnections();
    await new Promise((done) => this.receiver.close(done));
    await this.app.close();
    await this.db.close();
  }
}

export const system = systemActor('spec');
