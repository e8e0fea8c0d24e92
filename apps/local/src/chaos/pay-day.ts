import { releasePayouts } from '../play/money.js';
import { Refused, type Session } from '../play/session.js';
import type { Cast } from './cast.js';
import { waitFor } from './patient.js';

const prepare = (admin: Session, payOn: string) =>
  admin
    .graphql<{
      preparePayouts: { id: string };
    }>('mutation ($payOn: Date!) { preparePayouts(payOn: $payOn) { id } }', { payOn })
    .then(({ preparePayouts }) => preparePayouts.id);

const release = (admin: Session, id: string) =>
  admin.graphql('mutation ($id: ID!) { releasePayouts(id: $id, alone: true) { id } }', { id });

/** Days before: prepared, refused by the other admin, prepared again; nobody releases it early, nor alone on the day. */
export async function rehearsePayDay(cast: Cast, payOn: string): Promise<void> {
  const { admin, second } = cast;
  const nothing = (error: unknown): undefined => {
    if (error instanceof Refused && error.reason === 'nothingToPay') return undefined;
    throw error;
  };
  const refused = await prepare(admin, payOn).catch(nothing);
  if (refused === undefined) return;
  await second.graphql(
    'mutation ($id: ID!) { refusePayouts(id: $id, reason: "もう一度確かめます") { id } }',
    { id: refused },
  );
  await expectRefusal(cast, ['payoutRunRefused'], release(admin, refused));
  const again = await prepare(admin, payOn).catch(nothing);
  if (again === undefined) return;
  await expectRefusal(cast, ['payDayNotReached'], release(second, again));
}

/** One admin prepares, and cannot release it; the other does. What was released before and not taken is sent again. */
export async function payOut(cast: Cast, payOn: string): Promise<void> {
  const { admin, second } = cast;
  const [open] = await cast.sql<{ id: string }>(
    `SELECT id FROM billing.payout_run WHERE pay_on = $1 AND status = 'prepared'`,
    [payOn],
  );
  // What came in since may have made it another run: then it is put aside.
  if (open)
    await expectRefusal(cast, ['payoutNeedsSecondPerson', 'payoutRunChanged'], release(admin, open.id));
  await releasePayouts(admin, payOn, second);
  await admin.graphql('mutation { resendPayouts { id } }');
}

/** Who had no account on the first pay day opens one, and the money that two admins released follows. */
export async function tellAccounts(cast: Cast): Promise<void> {
  for (const { openAccountLate } of cast.sides) await openAccountLate?.();
  await waitFor(
    cast,
    'Accounts for all payees',
    () => cast.sql('SELECT FROM billing.payee_account WHERE NOT ready'),
    (waiting) => waiting.length === 0,
  ).catch(() => undefined);
  await cast.admin.graphql('mutation { resendPayouts { id } }');
}

/** Something that must not be possible, storm or not. */
async function expectRefusal(cast: Cast, reasons: readonly string[], work: Promise<unknown>): Promise<void> {
  const answer = await work.then(
    () => 'done',
    (error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      return error.reason ?? error.code;
    },
  );
  if (!reasons.includes(answer)) cast.complaints.push(`${answer} instead of ${reasons.join(' or ')}`);
}
