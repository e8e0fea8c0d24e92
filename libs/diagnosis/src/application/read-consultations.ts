import { CatalogueApi, type BundleVersionView } from '@madoguchi/catalogue/contract';
import { Refusal } from '@madoguchi/kernel';
import { actingCompany, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork, type Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import type { ConsultationRow } from '../store/consultation.row.js';
import { ConsultationStore } from '../store/consultation.store.js';
import { SessionRow } from '../store/session.row.js';
import { SessionStore } from '../store/session.store.js';
import type { DiagnosisView } from './diagnosis-view.js';
import { keyFrom } from './token.js';

export interface ConsultationView {
  readonly row: ConsultationRow;
  readonly version: BundleVersionView | undefined;
  /** The result as it was sent; undefined once withdrawn. */
  readonly diagnosis: DiagnosisView | undefined;
}

@Injectable()
export class ReadConsultations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
    private readonly sessions: SessionStore,
    private readonly catalogue: CatalogueApi,
  ) {}

  /** What this producer was sent, newest first. */
  mine(actor: Actor): Promise<ConsultationView[]> {
    const producerId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) =>
      this.show(tx, await this.consultations.ofProducer(tx, producerId)),
    );
  }

  /** @throws Refusal NOT_FOUND */
  one(actor: Actor, id: string): Promise<ConsultationView> {
    const producerId = actingCompany(actor);
    return this.unitOfWork.run(actor, async (tx) => {
      const row = (await this.consultations.ofProducer(tx, producerId)).find((one) => one.id === id);
      if (!row) throw Refusal.notFound();
      return (await this.show(tx, [row]))[0]!;
    });
  }

  /** To whom one check-up was sent, for its holder. @throws Refusal NOT_FOUND */
  sentBy(actor: Actor, token: string): Promise<ConsultationView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const session = await this.sessions.opened(tx, keyFrom(tx.actor, token));
      if (!session) throw Refusal.notFound();
      return this.show(tx, await this.consultations.ofSession(tx, session.id));
    });
  }

  /** With the bundles of all in one statement. */
  async show(tx: Tx, rows: readonly ConsultationRow[]): Promise<ConsultationView[]> {
    const ids = [...new Set(rows.map(({ versionId }) => versionId))];
    const versions =
      ids.length > 0 ? await this.catalogue.versions(tx, ids) : new Map<string, BundleVersionView>();
    return rows.map((row) => ({
      row,
      version: versions.get(row.versionId),
      diagnosis: row.content ? asDiagnosis(row, versions) : undefined,
    }));
  }
}

/** The copy in the shape of a check-up, so that both sides read the same page. */
function asDiagnosis(
  { id, content, sentAt }: ConsultationRow,
  versions: ReadonlyMap<string, BundleVersionView>,
): DiagnosisView {
  const session = Object.assign(new SessionRow(), content, {
    id,
    status: 'concluded',
    asking: null,
    clientId: null,
    startedAt: sentAt,
    eraseOn: '',
  });
  return { session, knowledge: loadKnowledge(session.knowledgeVersion), versions };
}
