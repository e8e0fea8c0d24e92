import { createHash } from 'node:crypto';
import { canonicalJson, type IssuedDocument } from '../domain/documents.js';

/** SHA-256 of the canonical JSON, hex. */
export const contentHash = (content: unknown): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

export const documentHash = (document: IssuedDocument): string => contentHash(document);

export const fileHash = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
