import { isId, Refusal } from '@madoguchi/kernel';
import { systemActor, type Actor } from '@madoguchi/platform/access';
import { UnitOfWork } from '@madoguchi/platform/database';
import { renderPdf } from '@madoguchi/platform/pdf';
import { Injectable } from '@nestjs/common';
import { fileHash } from '../documents/document-hash.js';
import { creditNotePdf } from '../documents/credit-note-pdf.js';
import { depositPdf } from '../documents/deposit-pdf.js';
import { invoicePdf } from '../documents/invoice-pdf.js';
import { receiptPdf } from '../documents/receipt-pdf.js';
import { statementPdf } from '../documents/statement-pdf.js';
import { canonicalJson, type DocumentKind, type IssuedDocument } from '../domain/documents.js';
import type { Language } from '../domain/wording.js';
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
    const { document } = await this.find(actor, kind, id);
    return { content: Buffer.from(canonicalJson(document)), number: document.number };
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

    const fresh = await renderPdf(definitionOf(found.document, found.hash, 'ja'));
    const content = await this.unitOfWork.run(systemActor('keep-document'), async (tx) => {
      await this.documents.keep(tx, kind, id, found.ownerId, fresh, fileHash(fresh));
      return this.documents.file(tx, kind, id);
    });
    return { content: content ?? fresh, number };
  }

  /** In English, for reference: set anew each time, because only the original is kept. @throws Refusal NOT_FOUND */
  async translation(actor: Actor, kind: DocumentKind, id: string): Promise<DocumentFile> {
    const { document, hash } = await this.find(actor, kind, id);
    return { content: await renderPdf(definitionOf(document, hash, 'en')), number: document.number };
  }

  private async find(actor: Actor, kind: DocumentKind, id: string) {
    const found = isId(id)
      ? await this.unitOfWork.run(actor, (tx) => this.documents.find(tx, kind, id))
      : undefined;
    if (!found) throw Refusal.notFound();
    return found;
  }
}

function definitionOf(document: IssuedDocument, hash: string, language: Language) {
  switch (document.kind) {
    case 'qualified_invoice':
      return invoicePdf(document, hash, language);
    case 'credit_note':
      return creditNotePdf(document, hash, language);
    case 'purchase_statement':
      return statementPdf(document, hash, language);
    case 'deposit':
    case 'deposit_settlement':
      return depositPdf(document, hash, language);
    case 'receipt':
      return receiptPdf(document, hash, language);
  }
}
