import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 text, as hex; the database checks the same. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
