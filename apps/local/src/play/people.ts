import { mailReader } from './mail.js';
import { Session } from './session.js';

export type CompanyKind = 'CLIENT' | 'PRODUCER' | 'OPERATOR';

export interface Profile {
  readonly name: string;
  readonly nameKana?: string;
  readonly prefecture: string;
  readonly industry?: string;
  readonly employees?: number;
  readonly registrationNumber?: string;
  readonly postalCode?: string;
  readonly address?: string;
  readonly phone?: string;
}

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

export interface Member {
  readonly account: Account;
  readonly session: Session;
  readonly companyId: string;
}

let callers = 0;
/** Every person of a play sits somewhere else. */
const elsewhere = () => {
  callers += 1;
  return `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
};

/** Opens the link of the confirmation mail. */
async function confirm(session: Session, { email }: Account): Promise<void> {
  const [path] = await mailReader(session.baseUrl)(email, /\/api\/auth\/verify-email\?\S+/);
  const response = await session.request(path, { redirect: 'manual' });
  if (response.status >= 400) throw new Error(`${email} could not be confirmed: ${response.status}`);
}

/** Signs up, confirms the address and founds a company, as anybody can. */
export async function found(
  baseUrl: string,
  kind: CompanyKind,
  profile: Profile,
  account: Account,
): Promise<Member> {
  const session = new Session(baseUrl, elsewhere());
  await session.signUp(account);
  await confirm(session, account);
  const { registerCompany } = await session.graphql<{ registerCompany: { company: { id: string } } }>(
    'mutation ($input: RegisterCompanyInput!) { registerCompany(input: $input) { company { id } } }',
    { input: { kind, ...profile } },
  );
  return { account, session, companyId: registerCompany.company.id };
}

/** Signs in with an account that exists. */
export async function enter(baseUrl: string, account: { email: string; password: string }): Promise<Session> {
  const session = new Session(baseUrl, elsewhere());
  await session.signIn(account);
  return session;
}

/** Invites somebody, reads the mail, signs up and joins: what a new agent does on the first day. */
export async function join(
  manager: Member,
  role: 'AGENT' | 'SUPERVISOR',
  account: Account,
  readMail: MailReader,
): Promise<Member> {
  const session = await joinAs(manager.session, role, account, readMail);
  return { account, session, companyId: manager.companyId };
}

/** Invited by a member, told by mail, joined. */
export async function joinAs(
  inviter: Session,
  role: 'ADMIN' | 'AGENT' | 'SUPERVISOR',
  account: Account,
  readMail: MailReader,
): Promise<Session> {
  await inviter.graphql('mutation ($input: InviteInput!) { invitePerson(input: $input) { id } }', {
    input: { email: account.email, role },
  });
  const mail = await readMail(account.email, /\/invitation\?token=([\w-]+)/);
  const session = new Session(inviter.baseUrl, elsewhere());
  await session.signUp(account);
  await session.graphql('mutation ($token: String!) { acceptInvitation(token: $token) { id } }', {
    token: mail[1],
  });
  return session;
}

export type MailReader = (to: string, wanted: RegExp) => Promise<RegExpExecArray>;
