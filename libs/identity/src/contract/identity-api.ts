import type { Tx } from '@madoguchi/platform/database';
import type { CompanyView, MemberView } from './views.js';

/** What other contexts may ask about companies and people. Answers only what the transaction's actor may see. */
export abstract class IdentityApi {
  /** @throws Refusal NOT_FOUND, also when the company is not for the actor's eyes. */
  abstract company(tx: Tx, id: string): Promise<CompanyView>;
  /** The companies that exist and may be seen, by id; one statement. */
  abstract companies(tx: Tx, ids: readonly string[]): Promise<Map<string, CompanyView>>;
  abstract companiesOfKind(tx: Tx, kind: CompanyView['kind']): Promise<CompanyView[]>;
  abstract membersOf(tx: Tx, companyId: string): Promise<MemberView[]>;
  /** The company that runs the marketplace and issues its invoices. */
  abstract platformCompany(tx: Tx): Promise<CompanyView>;
}
