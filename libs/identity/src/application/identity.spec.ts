import { Refusal } from '@madoguchi/kernel';
import { systemActor, type Actor, type PersonActor } from '@madoguchi/platform/access';
import type { Config } from '@madoguchi/platform/config';
import { testDatabase, type TestDatabase } from '@madoguchi/platform/testing';
import { CompanyStore } from '../store/company.store.js';
import { InvitationStore } from '../store/invitation.store.js';
import { identityRows } from '../store/rows.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitePerson } from './invite-person.js';
import { RegisterCompany } from './register-company.js';
import { RevokeInvitation } from './revoke-invitation.js';

const companies = new CompanyStore();
const invitations = new InvitationStore();

describe('companies and their people', () => {
  let db: TestDatabase;
  let register: RegisterCompany;
  let invite: InvitePerson;
  let accept: AcceptInvitation;
  beforeAll(async () => {
    db = await testDatabase(identityRows);
    register = new RegisterCompany(db.unitOfWork, companies);
    invite = new InvitePerson(db.unitOfWork, companies, invitations, {
      publicUrl: 'http://localhost',
    } as Config);
    accept = new AcceptInvitation(db.unitOfWork, companies, invitations);
  });
  afterAll(() => db.close());

  let people = 0;
  const person = async (): Promise<{ id: string; email: string; actor: Actor }> => {
    people += 1;
    const [id, email] = [`p${people}`, `p${people}@example.com`];
    await db.owner.query(
      'INSERT INTO identity.person (id, name, email, email_verified) VALUES ($1, $1, $2, true)',
      [id, email],
    );
    return { id, email, actor: { kind: 'person-without-company', personId: id } };
  };
  const founder = async (kind: 'client' | 'operator'): Promise<PersonActor> => {
    const { id, actor } = await person();
    const { company, role } = await register.execute(actor, {
      kind,
      name: 'さくら歯科',
      prefecture: 'JP-13',
    });
    return { kind: 'person', personId: id, companyId: company.id, companyKind: kind, role };
  };
  const mailedToken = async (): Promise<string> => {
    const { rows } = await db.owner.query(
      'SELECT payload FROM graphile_worker._private_jobs ORDER BY id DESC LIMIT 1',
    );
    return /token=([\w-]+)/.exec(rows[0].payload.text)![1]!;
  };

  it('makes the founder the first member, once, even when the button is pressed ten times at once', async () => {
    const { actor } = await person();
    const tries = Array.from({ length: 10 }, () =>
      register.execute(actor, { kind: 'client', name: '窓口工務店', prefecture: 'JP-27' }),
    );
    const settled = await Promise.allSettled(tries);
    expect(settled.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const refusals = settled.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as Refusal] : [],
    );
    expect(new Set(refusals.map((refusal) => refusal.reason))).toEqual(new Set(['companyExists']));
  });

  it('lets nobody invite in the company’s name before confirming an address', async () => {
    const manager = await founder('operator');
    const verified = (is: boolean) =>
      db.owner.query('UPDATE identity.person SET email_verified = $2 WHERE id = $1', [manager.personId, is]);
    const wish = { email: 'somebody@example.com', role: 'agent' } as const;
    await verified(false);
    await expect(invite.execute(manager, wish)).rejects.toMatchObject({ reason: 'emailNotConfirmed' });
    expect(
      (await db.owner.query("SELECT 1 FROM identity.invitation WHERE email = 'somebody@example.com'"))
        .rowCount,
    ).toBe(0);
    await verified(true);
    await expect(invite.execute(manager, wish)).resolves.toMatchObject({ email: wish.email });
  });

  it('lets an invited person join with the role of the invitation, once', async () => {
    const manager = await founder('operator');
    const agent = await person();
    await invite.execute(manager, { email: agent.email.toUpperCase(), role: 'agent' });
    const token = await mailedToken();
    expect((await accept.execute(agent.actor, { token })).role).toBe('agent');
    expect((await accept.execute(agent.actor, { token })).role).toBe('agent');
    const members = await db.unitOfWork.run(manager, (tx) => companies.members(tx, manager.companyId));
    expect(members.map((member) => member.role).sort()).toEqual(['agent', 'manager']);
  });

  it('refuses an invitation that is for another address, revoked or of a role the company does not have', async () => {
    const manager = await founder('operator');
    const [invited, stranger] = [await person(), await person()];
    await expect(invite.execute(manager, { email: invited.email, role: 'owner' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    const invitation = await invite.execute(manager, { email: invited.email, role: 'supervisor' });
    const token = await mailedToken();
    await expect(accept.execute(stranger.actor, { token })).rejects.toMatchObject({
      reason: 'invitationForAnother',
    });
    await new RevokeInvitation(db.unitOfWork, invitations).execute(manager, { id: invitation.id });
    await expect(accept.execute(invited.actor, { token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('hides clients, members, invitations and addresses from every other company even without a filter', async () => {
    const [mine, theirs] = [await founder('client'), await founder('client')];
    const seen = await db.unitOfWork.run(theirs, async (tx) => ({
      companies: (
        await tx.query<{ id: string }>(`SELECT id FROM identity.company WHERE kind = 'client'`)
      ).map((row) => row.id),
      members: (await tx.query<{ company_id: string }>('SELECT company_id FROM identity.membership')).map(
        (row) => row.company_id,
      ),
      people: (await tx.query<{ id: string }>('SELECT id FROM identity.person')).map((row) => row.id),
      sessions: await tx.query('SELECT * FROM identity.session'),
    }));
    expect(seen).toEqual({
      companies: [theirs.companyId],
      members: [theirs.companyId],
      people: [theirs.personId],
      sessions: [],
    });
    expect(seen.companies).not.toContain(mine.companyId);
  });

  it('shows nothing to a visitor and everything to background work', async () => {
    const count = (actor: Actor) =>
      db.unitOfWork.run(actor, async (tx) => (await tx.query('SELECT * FROM identity.membership')).length);
    expect(await count({ kind: 'anonymous' })).toBe(0);
    expect(await count(systemActor('test'))).toBeGreaterThan(0);
  });
});
