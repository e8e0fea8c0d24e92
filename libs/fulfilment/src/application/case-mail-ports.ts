import type { IncomingMail } from '../domain/inbound-mail.js';

/** Addresses that lead back to one case and cannot be guessed. */
export abstract class CaseAddresses {
  /** Null where nothing brings mails in. */
  abstract of(caseId: string): string | null;
  /** The case an address leads to; undefined for every other address. */
  abstract caseOf(address: string): string | undefined;
}

/** Reads a mail as it travels (RFC 5322). */
export abstract class MailReader {
  /** @throws Refusal BAD_INPUT `notAMail` */
  abstract read(raw: Uint8Array): Promise<IncomingMail>;
}
