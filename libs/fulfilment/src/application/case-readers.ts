import { IdentityApi, type MemberView } from '@madoguchi/identity/contract';
import type { Tx } from '@madoguchi/platform/database';
import { Injectable } from '@nestjs/common';
import { CaseDeskStore } from '../store/case-desk.store.js';

type Reader = Pick<MemberView, 'email' | 'language'>;

/** Who is told about cases. */
@Injectable()
export class CaseReaders {
  constructor(
    private readonly identity: IdentityApi,
    private readonly desks: CaseDeskStore,
  ) {}

  async supervisors(tx: Tx, operatorId: string): Promise<Reader[]> {
    return (await this.identity.membersOf(tx, operatorId)).filter(({ role }) => role === 'supervisor');
  }

  /** The supervisors, and whoever has the case in hand. */
  async desk(tx: Tx, operatorId: string, assignedTo: string | null): Promise<Reader[]> {
    return (await this.identity.membersOf(tx, operatorId)).filter(
      ({ role, personId }) => role === 'supervisor' || personId === assignedTo,
    );
  }

  /** The client's contact for cases, otherwise whoever gets the reports; a desk without either tells the owners. */
  async contact(tx: Tx, clientId: string, deskId: string): Promise<Reader[]> {
    const desk = await this.desks.one(tx, clientId, deskId);
    if (!desk) return [];
    const emails = desk.rules.contactEmails.length > 0 ? desk.rules.contactEmails : desk.reportEmails;
    if (emails.length > 0) return emails.map((email) => ({ email, language: desk.reportLanguage }));
    return (await this.identity.membersOf(tx, clientId)).filter(({ role }) => role === 'owner');
  }
}
