import { isId, Refusal } from '@madoguchi/kernel';
import { systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { renderPdf } from '@madoguchi/platform/pdf';
import { Injectable } from '@nestjs/common';
import { fileHash } from '../documents/document-hash.js';
import { creditNotePdf } from '../documents/credit-note-pdf.js';
import { invoicePdf } from '../documents/invoice-pdf.js';
import { statementPdf } from '../documents/statement-pdf.js';
import { canonicalJson, type DocumentKind, type IssuedDocument } from '../domain/documents.js';
import { DocumentStore } from '../store/document.store.js';

export interface DocumentFile {
  readonly content: Buffer;
  /** e.g. `2026-000001` */
  readonly number: string;
}

/** The file of an issued document. Set once from the frozen document, then kept byte for byte. */
@Injectable()
export class ReadDocumentFile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentStore,
  ) {}

  /** The document itself: its SHA-256 is the value printed on the paper. @throws Refusal NOT_FOUND */
  async json(actor: Actor, kind: DocumentKind, id: string): Promise<DocumentFile> {
    const found = isId(id)
      ? await this.unitOfWork.run(actor, (tx) => this.documents.find(tx, kind, id))
      : undefined;
    if (!found) throw Refusal.notFound();
    return { content: Buffer.from(canonicalJson(found.document)), number: found.document.number };
  }

  /** @throws Refusal NOT_FOUND, also for another company's document */
  async execute(actor: Actor, kind: DocumentKind, id: string): Promise<DocumentFile> {
    if (!isId(id)) throw Refusal.notFound();
    const found = await this.unitOfWork.run(actor, async (tx) => {
      const issued = await this.documents.find(tx, kind, id);
      if (!issued) throw Refusal.notFound();
      return { ...issued, content: await this.documents.file(tx, kind, id) };
    });
    const { number } = found.document;
    if (found.content) return { content: found.content, number };

    const fresh = await renderPdf(definitionOf(found.document, found.hash));
    const content = await this.unitOfWork.run(systemActor('keep-document'), async (tx) => {
      await this.documents.keep(tx, kind, id, found.ownerId, fresh, fileHash(fresh));
      return this.documents.file(tx, kind, id);
    });
    return { content: content ?? fresh, number };
  }
}

function definitionOf(document: IssuedDocument, hash: string) {
  switch (document.kind) {
    case 'qualified_invoice':
      return invoicePdf(document, hash);
    case 'credit_note':
      return creditNotePdf(document, hash);
    case 'purchase_statement':
      return statementPdf(document, hash);
  }
}
