import { CatalogueApi, type BundleVersionView, type PlanView } from '@madoguchi/catalogue/contract';
import { DiagnosisApi } from '@madoguchi/diagnosis/contract';
import { IdentityApi, type CompanyView } from '@madoguchi/identity/contract';
import { addDays, dateAt, isId, Refusal, type CalendarDate, wholeAddress } from '@madoguchi/kernel';
import { actingCompany, signedInPerson, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { contractText } from '../domain/contract-text.js';
import { checkQuoteRequest, quoteExpiresAt } from '../domain/quote.js';
import { disputeTerms, dunningTerms, hoursAsSigned, type Party, type Terms } from '../domain/terms.js';
import { ContractStore } from '../store/contract.store.js';
import { NumbersStore } from '../store/numbers.store.js';
import { QuoteStore } from '../store/quote.store.js';
import type { QuoteRow } from '../store/quote.row.js';
import { hashOf } from './text-hash.js';

export interface QuoteWish {
  readonly versionId: string;
  readonly planId: string;
  readonly startsOn: CalendarDate;
  /** Answered calls per month. */
  readonly expectedUnits: number;
  readonly diagnosisId?: string | null;
}

/** Turns a published bundle and a plan into an offer with its full contract text. The same wish twice gives one quote. */
@Injectable()
export class RequestQuote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly quotes: QuoteStore,
    private readonly contracts: ContractStore,
    private readonly numbers: NumbersStore,
    private readonly catalogue: CatalogueApi,
    private readonly identity: IdentityApi,
    private readonly diagnosis: DiagnosisApi,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT bundleNotOnSale | bundleFull */
  async execute(actor: Actor, wish: QuoteWish): Promise<QuoteRow> {
    const clientId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const today = dateAt(tx.now);
      const fields = checkQuoteRequest(wish, today);
      if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
      const { version, plan } = await this.choice(tx, clientId, wish);

      await this.quotes.queueClient(tx, clientId);
      const { versionId, planId, startsOn, expectedUnits, diagnosisId = null } = wish;
      const key = { clientId, versionId, planId, startsOn, expectedUnits, diagnosisId };
      const same = await this.quotes.same(tx, key);
      if (same) return same;

      const taken = await this.contracts.beginners(tx, version.bundleId, startsOn);
      if (taken >= version.capacityPerMonth) throw new Refusal('CONFLICT', 'bundleFull');

      const number = await this.numbers.next(tx, 'quote');
      const terms = await this.terms(tx, clientId, version, plan, startsOn);
      const expiresAt = quoteExpiresAt(tx.now, startsOn);
      const text = contractText(terms, number, addDays(dateAt(expiresAt), -1));
      const quote = await this.quotes.add(tx, {
        ...key,
        number,
        status: 'open',
        terms,
        contractText: text,
        textHash: hashOf(text),
        requestedBy: signedInPerson(actor),
        createdAt: tx.now,
        expiresAt,
      });
      if (diagnosisId !== null) await this.diagnosis.takenUp(tx, clientId, diagnosisId, 'quoted');
      await tx.audit('quote.request', quote.id, { number, versionId, planId });
      return quote;
    });
  }

  /** What is not there, not published, or not the client's reads the same. */
  private async choice(
    tx: Tx,
    clientId: string,
    wish: QuoteWish,
  ): Promise<{ version: BundleVersionView; plan: PlanView }> {
    const version = isId(wish.versionId) ? await this.catalogue.version(tx, wish.versionId) : undefined;
    const plan = version?.plans.find(({ id }) => id === wish.planId);
    if (!version || !plan) throw Refusal.notFound();
    if (version.status !== 'published') throw new Refusal('CONFLICT', 'bundleNotOnSale');
    if (wish.diagnosisId != null) {
      const claimed =
        isId(wish.diagnosisId) && (await this.diagnosis.claimedBy(tx, clientId, wish.diagnosisId));
      if (!claimed) throw Refusal.notFound();
    }
    return { version, plan };
  }

  private async terms(
    tx: Tx,
    clientId: string,
    version: BundleVersionView,
    plan: PlanView,
    startsOn: CalendarDate,
  ): Promise<Terms> {
    const companies = await this.identity.companies(tx, [clientId, version.producerId, version.operatorId]);
    const platform = await this.identity.platformCompany(tx);
    const [client, producer, operator] = [clientId, version.producerId, version.operatorId].map((id) =>
      companies.get(id),
    );
    if (!client || !producer || !operator) throw Refusal.notFound();
    const offered = new Map(this.catalogue.functions().map((one) => [one.code, one]));
    return {
      client: party(client),
      platform: party(platform),
      producer: party(producer),
      operator: party(operator),
      bundleId: version.bundleId,
      versionId: version.id,
      versionNumber: version.number,
      bundleName: version.name,
      capacityPerMonth: version.capacityPerMonth,
      functions: version.functionCodes.map((code) => {
        const one = offered.get(code)!;
        return { code, name: one.name.ja, description: one.description.ja };
      }),
      hours: hoursAsSigned(version.hours),
      serviceHours: version.hours,
      languages: version.languages,
      plan,
      dispute: disputeTerms,
      dunning: dunningTerms,
      shares: version.shares,
      startsOn,
    };
  }
}

const party = ({ id, name, prefecture, address }: CompanyView): Party => ({
  id,
  name,
  address: wholeAddress(prefecture, address),
});
