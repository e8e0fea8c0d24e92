import { DiagnosisApi } from '@madoguchi/diagnosis/contract';
import { IdentityApi, requireConfirmedAddress, type MemberView } from '@madoguchi/identity/contract';
import { Refusal, type Instant } from '@madoguchi/kernel';
import { signedInPerson, type Actor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { ContractSigned } from '../contract/index.js';
import { firstStatus } from '../domain/contract-states.js';
import { quoteStatusAt } from '../domain/quote.js';
import type { ContractRow } from '../store/contract.row.js';
import { ContractStore } from '../store/contract.store.js';
import { NumbersStore } from '../store/numbers.store.js';
import type { QuoteRow } from '../store/quote.row.js';
import { QuoteStore } from '../store/quote.store.js';
import { signedMail } from './mails.js';
import { checkSigning, type SigningPlace } from './signing.js';

export interface SigningWish {
  readonly quoteId: string;
  readonly signerName: string;
  /** Hash of the text the signer saw. */
  readonly textHash: string;
  readonly consent: boolean;
}

export type SigningResult =
  | { readonly kind: 'signed'; readonly contractId: string }
  | { readonly kind: 'expired'; readonly expiredAt: Instant }
  | { readonly kind: 'already-signed'; readonly contractId: string }
  | { readonly kind: 'text-changed'; readonly textHash: string };

/** A quote becomes a contract. Signing it twice by the same person is one signature. */
@Injectable()
export class SignContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly quotes: QuoteStore,
    private readonly contracts: ContractStore,
    private readonly numbers: NumbersStore,
    private readonly identity: IdentityApi,
    private readonly config: Config,
    private readonly diagnosis: DiagnosisApi,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT, CONFLICT quoteWithdrawn | bundleFull | emailNotConfirmed */
  async execute(actor: Actor, wish: SigningWish, place: SigningPlace): Promise<SigningResult> {
    const personId = signedInPerson(actor);
    const signerName = checkSigning(wish.quoteId, wish);
    return this.unitOfWork.run(actor, async (tx) => {
      const quote = await this.quotes.lock(tx, wish.quoteId);
      if (!quote) throw Refusal.notFound();
      if (quote.status === 'signed') return this.signedBefore(tx, quote, personId);
      if (quote.status === 'withdrawn') throw new Refusal('CONFLICT', 'quoteWithdrawn');
      if (quoteStatusAt(quote, tx.now) === 'expired') return { kind: 'expired', expiredAt: quote.expiresAt };
      if (wish.textHash.toLowerCase() !== quote.textHash)
        return { kind: 'text-changed', textHash: quote.textHash };

      const { clientId, terms } = quote;
      const members = await this.identity.membersOf(tx, clientId);
      requireConfirmedAddress(members, personId);
      const taken = await this.contracts.beginners(tx, terms.bundleId, quote.startsOn);
      if (taken >= terms.capacityPerMonth) throw new Refusal('CONFLICT', 'bundleFull');
      const parties = { clientId, producerId: terms.producer.id, operatorId: terms.operator.id };
      const { contract } = await this.contracts.add(
        tx,
        {
          ...parties,
          number: await this.numbers.next(tx, 'contract'),
          quoteId: quote.id,
          status: firstStatus,
          bundleId: terms.bundleId,
          versionId: quote.versionId,
          terms,
          planChanges: [],
          startsOn: quote.startsOn,
          endsOn: null,
          signedAt: tx.now,
          activatedAt: null,
          cancelledAt: null,
          cancellationReason: null,
          suspendedAt: null,
          endedAt: null,
        },
        {
          ...parties,
          personId,
          signerName,
          signedAt: tx.now,
          ipAddress: place.ipAddress,
          userAgent: place.userAgent?.slice(0, 500) ?? null,
          contractText: quote.contractText,
          textHash: quote.textHash,
        },
      );
      await this.quotes.setStatus(tx, quote.id, 'signed');
      if (quote.diagnosisId !== null) await this.diagnosis.takenUp(tx, clientId, quote.diagnosisId, 'signed');
      await tx.publish(ContractSigned, { contractId: contract.id, ...parties, startsOn: contract.startsOn });
      await tx.audit('contract.sign', contract.id, { number: contract.number, textHash: quote.textHash });
      await this.tellSigner(
        tx,
        contract,
        members.find((member) => member.personId === personId),
      );
      return { kind: 'signed', contractId: contract.id };
    });
  }

  private async signedBefore(tx: Tx, quote: QuoteRow, personId: string): Promise<SigningResult> {
    const contract = (await this.contracts.byQuote(tx, quote.id))!;
    const signature = (await this.contracts.signatures(tx, [contract.id])).get(contract.id);
    return { kind: signature?.personId === personId ? 'signed' : 'already-signed', contractId: contract.id };
  }

  private async tellSigner(tx: Tx, contract: ContractRow, signer: MemberView | undefined): Promise<void> {
    if (!signer) return;
    const link = `${this.config.publicUrl}/contracts/${contract.id}/pay`;
    await tx.enqueue('send-mail', signedMail(signer, contract, link), {
      jobKey: `contract-signed-${contract.id}`,
    });
  }
}
