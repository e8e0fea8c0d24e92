import { CatalogueApi } from '@madoguchi/catalogue/contract';
import { isId, Refusal } from '@madoguchi/kernel';
import type { Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { ConsultationSent } from '../contract/index.js';
import { contactChoice, type ContactWish } from '../domain/contact-choice.js';
import { maskPersonalData } from '../domain/mask.js';
import type { ConsultationRow, SentContent } from '../store/consultation.row.js';
import { ConsultationStore } from '../store/consultation.store.js';
import type { SessionRow } from '../store/session.row.js';
import { ReduceOption } from './reduce-option.js';
import { SettleDiagnosis } from './settle-diagnosis.js';

export interface ConsultationWish {
  readonly token: string;
  readonly versionId: string;
  readonly leftOut: readonly string[];
  readonly message: string;
  readonly consent: boolean;
  /** Absent: on the page only. */
  readonly contact?: ContactWish | null;
}

/**
 * With the owner's consent the producer of a proposed bundle gets a copy of the check-up. Twice is the same as once; one that says
 * something else is refused while the first is open, because the producer has read that one.
 */
@Injectable()
export class ConsultProducer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly catalogue: CatalogueApi,
    private readonly reduce: ReduceOption,
    private readonly settle: SettleDiagnosis,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_INPUT consent | leftOut | contact, CONFLICT consultationOpen */
  execute(actor: Actor, wish: ConsultationWish): Promise<ConsultationRow> {
    return this.unitOfWork.run(actor, async (tx) => {
      const row = await this.settle.locked(tx, wish.token);
      const version = isId(wish.versionId)
        ? (await this.catalogue.versions(tx, [wish.versionId])).get(wish.versionId)
        : undefined;
      if (!version) throw Refusal.notFound();
      const { knowledge, scope } = this.reduce.reduced(row, version, wish.leftOut);
      if (!wish.consent) throw Refusal.field('consent', 'consentMissing');
      const asked = {
        versionId: version.id,
        planId: row.conclusion!.options.find(({ versionId }) => versionId === version.id)!.planId,
        leftOut: [...scope.leftOut],
        contact: contactChoice(wish.contact),
        message: maskPersonalData(wish.message.trim(), knowledge.surnames),
        content: contentFor(row, version.id),
      };
      const open = await this.consultations.open(tx, row.id, version.producerId);
      if (open && saysTheSame(open, asked)) return open;
      if (open) throw new Refusal('CONFLICT', 'consultationOpen');
      const sent = await this.consultations.add(tx, {
        sessionId: row.id,
        producerId: version.producerId,
        ...asked,
        sentAt: tx.now,
        withdrawnAt: null,
        reply: null,
        repliedAt: null,
      });
      const { id: consultationId, producerId, versionId } = sent;
      await tx.publish(ConsultationSent, { consultationId, producerId, versionId });
      await tx.audit('consultation.send', consultationId, { producerId });
      return sent;
    });
  }
}

type Asked = Pick<ConsultationRow, 'versionId' | 'planId' | 'leftOut' | 'contact' | 'message' | 'content'>;

/** Also the check-up itself is the same: the producer must not answer what the owner has changed since. */
const saysTheSame = (open: Asked, asked: Asked): boolean => {
  const part = ({ versionId, planId, leftOut, contact, message, content }: Asked): unknown =>
    JSON.parse(JSON.stringify({ versionId, planId, leftOut, contact, message, content }));
  return isDeepStrictEqual(part(open), part(asked));
};

/** What the producer sees: the same result, with its own bundle as the only proposal. */
function contentFor(row: SessionRow, versionId: string): SentContent {
  const conclusion = row.conclusion!;
  return {
    knowledgeVersion: row.knowledgeVersion,
    language: row.language,
    statement: row.statement,
    industry: row.industry,
    employees: row.employees,
    prefecture: row.prefecture,
    reading: row.reading,
    answers: row.answers,
    corrections: row.corrections,
    assumptions: row.assumptions,
    conclusion: {
      ...conclusion,
      options: conclusion.options.filter((option) => option.versionId === versionId),
      passedOver: [],
    },
  };
}
