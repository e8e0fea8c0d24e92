import type { BundleVersionView, CatalogueApi, PlanView, SharesView } from '@madoguchi/catalogue/contract';
import { PlanLimit } from '@madoguchi/contracting/contract';
import type { DiagnosisApi } from '@madoguchi/diagnosis/contract';
import { hoursFromWords, type CalendarDate } from '@madoguchi/kernel';
import { systemActor, type PersonActor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import type { TestDatabase } from '@madoguchi/platform/testing';
import { CancelContract } from '../../contracting/src/application/cancel-contract.js';
import { ContractingApiFromStore } from '../../contracting/src/application/contracting-api-from-store.js';
import { PlanChoices } from '../../contracting/src/application/plan-choices.js';
import { RequestPlanChange } from '../../contracting/src/application/request-plan-change.js';
import { RequestQuote } from '../../contracting/src/application/request-quote.js';
import { SignContract } from '../../contracting/src/application/sign-contract.js';
import { SignPlanChange } from '../../contracting/src/application/sign-plan-change.js';
import { AmendmentStore } from '../../contracting/src/store/amendment.store.js';
import { ContractStore } from '../../contracting/src/store/contract.store.js';
import { NumbersStore } from '../../contracting/src/store/numbers.store.js';
import { QuoteStore } from '../../contracting/src/store/quote.store.js';
import { AcceptOverdueDisputes } from '../../fulfilment/src/application/accept-overdue-disputes.js';
import { AnswerDispute } from '../../fulfilment/src/application/answer-dispute.js';
import { DisputeUnit } from '../../fulfilment/src/application/dispute-unit.js';
import { WhenContractSigned } from '../../fulfilment/src/application/when-contract-signed.js';
import { usageOfAppointment, usageOfCall } from '../../fulfilment/src/domain/usage-rules.js';
import { DeskStore } from '../../fulfilment/src/store/desk.store.js';
import { DisputeStore } from '../../fulfilment/src/store/dispute.store.js';
import { FulfilmentApiFromStore, UsageStore } from '../../fulfilment/src/store/usage.store.js';
import type { Neighbours } from './neighbours.js';

const spec = systemActor('spec');
const place = { ipAddress: '203.0.113.7', userAgent: 'spec' };
const signer = { signerName: '山田 花子', consent: true };

/** Contracting and fulfilment as they are, on billing's own database: signatures, amendments, calls, objections and answers. */
export class RealFloor {
  readonly contracting: ContractingApiFromStore;
  readonly fulfilment = new FulfilmentApiFromStore();
  private readonly contracts = new ContractStore();
  private readonly amendments = new AmendmentStore();
  private readonly disputes = new DisputeStore();
  private readonly usage = new UsageStore();
  private readonly catalogue: CatalogueApi;
  private calls = 0;

  constructor(
    private readonly db: TestDatabase,
    private readonly neighbours: Neighbours,
  ) {
    this.catalogue = {
      ...neighbours.catalogue(),
      functions: () => [
        {
          code: 'secretary_answering',
          name: { ja: '電話代行' },
          description: { ja: '会社の名前で電話に出ます。' },
        },
      ],
      recordIntake: async () => undefined,
    } as unknown as CatalogueApi;
    this.contracting = new ContractingApiFromStore(this.contracts, this.catalogue);
  }

  /** The owner signs for the first of these plans; the others may be changed to. Answers the contract, which waits for its card. */
  async signed(
    client: PersonActor,
    [producer, operator]: readonly [PersonActor, PersonActor],
    { plans, shares, startsOn }: { plans: readonly PlanView[]; shares: SharesView; startsOn: CalendarDate },
  ): Promise<string> {
    const version = this.onSale(producer, operator, plans, shares);
    const [uow, quotes, numbers] = [this.db.unitOfWork, new QuoteStore(), new NumbersStore()];
    const [identity, diagnosis] = [this.neighbours.identity(), {} as DiagnosisApi];
    const quote = await new RequestQuote(uow, quotes, this.contracts, numbers, this.catalogue, identity, diagnosis).execute(
      client,
      { versionId: version.id, planId: plans[0]!.id, startsOn, expectedUnits: 10 },
    ); // prettier-ignore
    const config = { publicUrl: 'http://localhost:3000' } as Config;
    const wish = { ...signer, quoteId: quote.id, textHash: quote.textHash };
    const result = await new SignContract(
      uow,
      quotes,
      this.contracts,
      numbers,
      identity,
      config,
      diagnosis,
    ).execute(client, wish, place);
    if (result.kind !== 'signed') throw new Error(result.kind);
    const desks = new WhenContractSigned(new DeskStore(), this.contracting, identity);
    const fact = { contractId: result.contractId } as Parameters<WhenContractSigned['react']>[0];
    await uow.run(spec, (tx) => desks.react(fact, tx));
    return result.contractId;
  }

  private onSale(
    producer: PersonActor,
    operator: PersonActor,
    plans: readonly PlanView[],
    shares: SharesView,
  ): BundleVersionView {
    const name = (id: string) => this.neighbours.companies.get(id)!.name;
    const version = {
      id: crypto.randomUUID(),
      bundleId: crypto.randomUUID(),
      number: 1,
      status: 'published',
      name: 'まちの電話番',
      functionCodes: ['secretary_answering'],
      hours: hoursFromWords('平日9:00〜18:00'),
      languages: ['ja'],
      capacityPerMonth: 1_000,
      plans,
      producerId: producer.companyId,
      producerName: name(producer.companyId),
      operatorId: operator.companyId,
      operatorName: name(operator.companyId),
      shares,
    } as unknown as BundleVersionView;
    this.neighbours.versions.set(version.id, version);
    return version;
  }

  /** Another plan from the first of the next month on. @returns false when it is the plan in force already */
  async changePlan(
    client: PersonActor,
    contractId: string,
    planId: string,
    limit: PlanLimit,
  ): Promise<boolean> {
    const { unitOfWork } = this.db;
    const choices = new PlanChoices(this.catalogue);
    const asked = await new RequestPlanChange(unitOfWork, this.contracts, this.amendments, choices)
      .execute(client, { contractId, planId })
      .catch((error: { reason?: string }) => {
        if (error.reason !== 'planInForce') throw error;
      });
    if (!asked) return false;
    const sign = new SignPlanChange(
      unitOfWork,
      this.contracts,
      this.amendments,
      this.neighbours.identity(),
      limit,
    );
    const wish = { ...signer, planChangeId: asked.id, textHash: asked.textHash, limit: { raiseToMinor: null, keep: false } }; // prettier-ignore
    const { kind } = await sign.execute(client, wish, place);
    if (kind !== 'signed') throw new Error(kind);
    return true;
  }

  /** Ends with the month, for these plans know neither notice nor minimum term. */
  cancel(client: PersonActor, contractId: string): Promise<void> {
    const config = { publicUrl: 'http://localhost:3000' } as Config;
    const { unitOfWork } = this.db;
    const identity = this.neighbours.identity();
    return new CancelContract(unitOfWork, this.contracts, identity, config).execute(client, contractId, null);
  }

  /** Ended calls with their units as fulfilment rates them; `appointments` of them made one that the client accepted. */
  async live(contractId: string, at: Date, { calls, appointments }: { calls: number; appointments: number }) {
    for (let index = 0; index < Math.max(calls, appointments); index += 1) {
      this.calls += 1;
      const { rows } = await this.db.owner.query(
        `INSERT INTO fulfilment.interaction (desk_id, contract_id, client_id, operator_id, desk_version, provider_call_id, origin, state,
           offered_at, received_at, connected_at, ended_at, talk_seconds, agent_id, outcome, urgency, message, recorded_at)
         SELECT id, contract_id, client_id, operator_id, 1, $2, 'telephony', 'completed', $3, $3, $3, $3::timestamptz + interval '95 seconds', 95,
           'agent-1', $4, 'normal', '折り返し希望', $3 FROM fulfilment.desk WHERE contract_id = $1
         RETURNING id AS "interactionId", desk_id AS "deskId", contract_id AS "contractId", client_id AS "clientId", operator_id AS "operatorId",
           (SELECT producer_id FROM fulfilment.desk WHERE contract_id = $1) AS "producerId"`,
        [contractId, `spec-${this.calls}`, at, index < calls ? 'message' : 'spam'],
      );
      const call = { ...rows[0], occurredAt: at };
      const kind = index < calls ? 'answered' : 'spam';
      await this.db.unitOfWork.run(spec, async (tx) => {
        await this.usage.write(tx, usageOfCall({ kind, origin: 'telephony', talkSeconds: 95 }), call);
        if (index < appointments) await this.usage.write(tx, usageOfAppointment('accepted'), call);
      });
    }
  }

  /** The owner objects to one unit of the last months. @returns the objection, or undefined when nothing is left to object to */
  async object(
    client: PersonActor,
    contractId: string,
    pick: number,
    since: CalendarDate,
  ): Promise<string | undefined> {
    const { rows } = await this.db.owner.query(
      `SELECT u.id FROM fulfilment.usage_record u WHERE contract_id = $1 AND billable AND occurred_on >= $2
         AND NOT EXISTS (SELECT FROM fulfilment.usage_dispute d WHERE d.usage_id = u.id)
       ORDER BY occurred_on, kind, (SELECT provider_call_id FROM fulfilment.interaction i WHERE i.id = interaction_id)`,
      [contractId, since],
    );
    if (rows.length === 0) return undefined;
    const dispute = new DisputeUnit(this.db.unitOfWork, this.disputes, this.contracting);
    return (await dispute.execute(client, rows[pick % rows.length].id as string, '身に覚えがない')).id;
  }

  async answer(operator: PersonActor, disputeId: string, accept: boolean): Promise<void> {
    await new AnswerDispute(this.db.unitOfWork, this.disputes).execute(
      operator,
      disputeId,
      accept,
      '確認しました',
    );
  }

  /** The night's job: who was not answered in time is right. */
  lapse(): Promise<void> {
    const { unitOfWork } = this.db;
    return new AcceptOverdueDisputes(
      unitOfWork,
      this.disputes,
      new AnswerDispute(unitOfWork, this.disputes),
    ).run();
  }

  /** What people at the desks did and are paid for: calls, the units as they were written, and the floor's own tallies. */
  async work(): Promise<string> {
    const { rows } = await this.db.owner.query(
      `SELECT md5(coalesce(string_agg(row, E'\\n' ORDER BY row), '')) AS work FROM (
         SELECT to_jsonb(i)::text AS row FROM fulfilment.interaction i
         UNION ALL SELECT to_jsonb(u)::text FROM fulfilment.usage_record u
         UNION ALL SELECT to_jsonb(t)::text FROM fulfilment.floor_tally t
         UNION ALL SELECT to_jsonb(s)::text FROM fulfilment.ready_span s) AS rows`,
    );
    return rows[0].work as string;
  }
}
