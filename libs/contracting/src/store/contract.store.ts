import { dateAt, endOfMonth, startOfMonth, type CalendarDate, type Period } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { planOn, type ContractRunView, type ContractView, type PlanInForce } from '../contract/index.js';
import { statusOn } from '../domain/contract-states.js';
import type { PlanChange } from '../domain/plan-change.js';
import { disputeTerms, dunningTerms, serviceHoursOf, wholePlan } from '../domain/terms.js';
import { ContractRow } from './contract.row.js';
import { SignatureRow } from './signature.row.js';

/** The newest contracts a list shows; more than any company has for years. */
const MOST_LISTED = 500;

const MOST_FOUND = 20;
const KATAKANA = Array.from({ length: 86 }, (_, index) => String.fromCharCode(0x30a1 + index)).join('');
const hiragana = [...KATAKANA].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60)).join('');

/** Width of letters, capitals and kinds of kana make no difference, nor do spaces. */
const plain = (text: string): string =>
  `replace(translate(lower(normalize(${text}, NFKC)), '${KATAKANA}', '${hiragana}'), ' ', '')`;

/** What is needed to tell a contract from others. */
export interface FoundContract {
  readonly id: string;
  readonly number: string;
  readonly clientName: string;
}

/** A contract with the proof of its signing. */
export interface SignedContract {
  readonly contract: ContractRow;
  readonly signature: SignatureRow;
}

/** The part of a row that other contexts see. */
type ShownRow = Omit<
  ContractRow,
  'quoteId' | 'bundleId' | 'cancelledAt' | 'cancellationReason' | 'suspendedAt' | 'endedAt'
>;

/** Contracts behind the walls of their parties. */
@Injectable()
export class ContractStore {
  async get(tx: Tx, contractId: string): Promise<ContractRow | undefined> {
    return (await tx.manager.findOneBy(ContractRow, { id: contractId })) ?? undefined;
  }

  /**
   * New clients of the bundle in the calendar month of `on`, whoever they are. Other signings of the bundle wait for this
   * transaction, so that the last place is not given twice.
   */
  async beginners(tx: Tx, bundleId: string, on: CalendarDate): Promise<number> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('contracting.bundle'), hashtext($1))`, [bundleId]);
    const [counted] = await tx.query<{ count: number }>('SELECT contracting.beginners($1, $2, $3) AS count', [
      bundleId,
      startOfMonth(on),
      endOfMonth(on),
    ]);
    return counted!.count;
  }

  async byQuote(tx: Tx, quoteId: string): Promise<ContractRow | undefined> {
    return (await tx.manager.findOneBy(ContractRow, { quoteId })) ?? undefined;
  }

  async lock(tx: Tx, contractId: string): Promise<ContractRow | undefined> {
    const contract = await tx.manager
      .createQueryBuilder(ContractRow, 'contract')
      .setLock('pessimistic_write')
      .where('contract.id = :contractId', { contractId })
      .getOne();
    return contract ?? undefined;
  }

  /** What other contexts see of many contracts, past the mapper of rows: a month is billed for thousands. */
  some(tx: Tx, contractIds: readonly string[]): Promise<ShownRow[]> {
    return tx.query<ShownRow>(
      `SELECT id, number, status, client_id AS "clientId", producer_id AS "producerId", operator_id AS "operatorId",
         version_id AS "versionId", terms, plan_changes AS "planChanges", starts_on AS "startsOn", ends_on AS "endsOn",
         signed_at AS "signedAt", activated_at AS "activatedAt"
       FROM contracting.contract WHERE id = ANY ($1)`,
      [contractIds],
    );
  }

  async inForce(tx: Tx, { startsOn, endsOn }: Period): Promise<ContractRow[]> {
    return tx.manager
      .createQueryBuilder(ContractRow, 'contract')
      .where('contract.activatedAt IS NOT NULL')
      .andWhere(
        'contract.startsOn <= :endsOn AND (contract.endsOn IS NULL OR contract.endsOn >= :startsOn)',
        { startsOn, endsOn },
      )
      .orderBy('contract.number')
      .getMany();
  }

  async idsInForce(tx: Tx, { startsOn, endsOn }: Period): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM contracting.contract WHERE activated_at IS NOT NULL AND starts_on <= $2 AND (ends_on IS NULL OR ends_on >= $1)
       ORDER BY number`,
      [startsOn, endsOn],
    );
    return rows.map(({ id }) => id);
  }

  runsUntil(tx: Tx, day: CalendarDate): Promise<ContractRunView[]> {
    return tx.query<ContractRunView>(
      `SELECT id, starts_on AS "startsOn", ends_on AS "endsOn" FROM contracting.contract
       WHERE activated_at IS NOT NULL AND starts_on <= $1 ORDER BY number`,
      [day],
    );
  }

  /** Every contract the actor takes part in, newest first. */
  list(tx: Tx): Promise<ContractRow[]> {
    return tx.manager.find(ContractRow, { order: { signedAt: 'DESC', id: 'ASC' }, take: MOST_LISTED });
  }

  /** Those that have every word in their number or in their client's name, as signed or as it is now. */
  find(tx: Tx, words: readonly string[]): Promise<FoundContract[]> {
    const names = `contract.terms -> 'client' ->> 'name', client.name, client.name_kana`;
    return tx.query<FoundContract>(
      `SELECT contract.id, contract.number, contract.terms -> 'client' ->> 'name' AS "clientName"
       FROM contracting.contract JOIN identity.company client ON client.id = contract.client_id
       WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) word
         WHERE position(${plain('word')} IN ${plain(`concat_ws(chr(10), contract.number, ${names})`)}) = 0)
       ORDER BY contract.signed_at DESC, contract.id LIMIT ${MOST_FOUND}`,
      [words],
    );
  }

  async add(
    tx: Tx,
    contract: Omit<ContractRow, 'id'>,
    signature: Omit<SignatureRow, 'contractId'>,
  ): Promise<SignedContract> {
    const { identifiers } = await tx.manager.insert(ContractRow, contract);
    const id = identifiers[0]!['id'] as string;
    const proof = { ...signature, contractId: id };
    await tx.manager.insert(SignatureRow, proof);
    return { contract: { ...contract, id }, signature: proof };
  }

  async change(
    tx: Tx,
    contractId: string,
    change: Partial<Omit<ContractRow, 'terms' | 'planChanges'>>,
  ): Promise<void> {
    await tx.manager.update(ContractRow, { id: contractId }, change);
  }

  async addPlanChange(tx: Tx, contractId: string, change: PlanChange): Promise<void> {
    await tx.query('UPDATE contracting.contract SET plan_changes = plan_changes || $2::jsonb WHERE id = $1', [
      contractId,
      JSON.stringify([change]),
    ]);
  }

  async signatures(tx: Tx, contractIds: readonly string[]): Promise<Map<string, SignatureRow>> {
    const found =
      contractIds.length === 0
        ? []
        : await tx.manager.findBy(SignatureRow, { contractId: In([...contractIds]) });
    return new Map(found.map((signature) => [signature.contractId, signature]));
  }

  /** Contracts whose last day is over, locked; those another worker holds are left to it. */
  over(tx: Tx): Promise<ContractRow[]> {
    return tx.manager
      .createQueryBuilder(ContractRow, 'contract')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where({ status: In(['cancelling', 'suspended']), endsOn: LessThan(dateAt(tx.now)) })
      .orderBy('contract.number')
      .take(200)
      .getMany();
  }
}

/** As signed, then as each signed amendment changed it. */
const plansOf = ({ startsOn, terms, planChanges }: ShownRow): PlanInForce[] =>
  [{ effectiveOn: startsOn, plan: terms.plan }, ...planChanges].map(({ effectiveOn, plan }) => ({
    effectiveOn,
    plan: wholePlan(plan),
  }));

/** The contract as other contexts see it today. */
export function contractView(today: CalendarDate, row: ShownRow): ContractView {
  const { client, producer, operator, shares, bundleName, functions } = row.terms;
  const plans = plansOf(row);
  return {
    id: row.id,
    number: row.number,
    status: statusOn(row, today),
    clientId: row.clientId,
    clientName: client.name,
    producerId: row.producerId,
    producerName: producer.name,
    operatorId: row.operatorId,
    operatorName: operator.name,
    versionId: row.versionId,
    bundleName,
    functionCodes: functions.map(({ code }) => code),
    hours: serviceHoursOf(row.terms),
    plan: planOn(plans, today),
    plans,
    dispute: row.terms.dispute ?? disputeTerms,
    dunning: row.terms.dunning ?? dunningTerms,
    shares,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    signedAt: row.signedAt,
    activatedAt: row.activatedAt,
  };
}
