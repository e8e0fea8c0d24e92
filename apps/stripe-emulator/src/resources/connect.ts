import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, type ListParams } from '../http/list.js';
import { mergeMetadata } from '../http/metadata.js';
import { complete } from '../schemas/schemas.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';

/** One visit to an onboarding page. */
export interface OnboardingLink {
  account: string;
  returnUrl: string;
  refreshUrl: string;
  /** Epoch seconds. */
  expiresAt: number;
  used: boolean;
}

const LINK_LIVES_S = 300;
const MISSING = [
  'business_profile.url',
  'external_account',
  'individual.dob',
  'individual.address_kanji',
  'tos_acceptance.date',
];

export const connectHandlers: Handlers = {
  'POST /v1/accounts': (world, params: Stripe.AccountCreateParams) => {
    checkController(params);
    if (params.default_currency && params.default_currency !== 'jpy')
      throw unsupported('connected accounts in currencies other than jpy');
    return createAccount(world, params);
  },
  'GET /v1/accounts': (world, params: ListParams) =>
    page(world, world.all('account'), params, '/v1/accounts'),
  'GET /v1/accounts/{id}': (world, _params, [id]) => world.get('account', id),
  'POST /v1/accounts/{id}': (world, params: Stripe.AccountUpdateParams, [id]) => {
    const account = world.get('account', id);
    const changes = {
      ...(params.email !== undefined && { email: params.email }),
      ...(params.metadata !== undefined && {
        metadata: mergeMetadata(account.metadata ?? null, params.metadata),
      }),
      ...(params.business_profile && {
        business_profile: profile({ ...account.business_profile, ...params.business_profile }),
      }),
      ...(params.settings?.payouts && { settings: settings(params) }),
    };
    return world.change('account', account, changes as never, 'account.updated');
  },
  'DELETE /v1/accounts/{id}': (world, _params, [id]) => {
    const account = world.get('account', id);
    if (world.all('transfer').some((t) => t.destination === account.id && !t.reversed))
      throw invalid('An account that has received money cannot be deleted while it has a balance.');
    world.store.delete('account', id);
    return { id, object: 'account', deleted: true };
  },
  'POST /v1/account_links': (world, params: Stripe.AccountLinkCreateParams) => {
    const account = world.get('account', params.account, 'account');
    if (params.type !== 'account_onboarding') throw unsupported(`account links of type "${params.type}"`);
    const { return_url: returnUrl, refresh_url: refreshUrl } = params;
    if (!returnUrl || !refreshUrl)
      throw invalid(
        'You must provide return_url and refresh_url.',
        returnUrl ? 'refresh_url' : 'return_url',
        'parameter_missing',
      );
    const token = newId('alink', 20);
    const expiresAt = world.now() + LINK_LIVES_S;
    world.store.put('onboarding_link', token, {
      account: account.id,
      returnUrl,
      refreshUrl,
      expiresAt,
      used: false,
    } satisfies OnboardingLink);
    return {
      object: 'account_link',
      created: world.now(),
      expires_at: expiresAt,
      url: `${world.baseUrl}/onboarding/${token}`,
    };
  },
};

/** The one set-up that fits a marketplace whose platform carries fees and losses; others behave differently in Stripe. */
function checkController({ controller, country, capabilities }: Stripe.AccountCreateParams): void {
  if (!controller) throw invalid('Missing required param: controller.', 'controller', 'parameter_missing');
  const wanted = [
    [controller.fees?.payer ?? 'account', 'application', 'controller.fees.payer'],
    [controller.losses?.payments ?? 'stripe', 'application', 'controller.losses.payments'],
    [controller.stripe_dashboard?.type ?? 'full', 'express', 'controller.stripe_dashboard.type'],
    [controller.requirement_collection ?? 'stripe', 'stripe', 'controller.requirement_collection'],
    [country ?? 'JP', 'JP', 'country'],
  ] as const;
  for (const [given, supported, name] of wanted)
    if (given !== supported) throw unsupported(`${name} "${given}" (only "${supported}")`);
  if (!capabilities?.transfers?.requested)
    throw invalid(
      'Request the transfers capability: accounts of this kind cannot be created without it.',
      'capabilities[transfers]',
    );
}

function createAccount(world: World, params: Stripe.AccountCreateParams): Stripe.Account {
  const requirements = {
    currently_due: MISSING,
    eventually_due: MISSING,
    past_due: MISSING,
    disabled_reason: 'requirements.past_due',
    errors: [],
    pending_verification: [],
    alternatives: [],
  };
  return world.create('account', {
    business_profile: profile(params.business_profile ?? {}),
    business_type: (params.business_type ?? null) as never,
    capabilities: { transfers: 'inactive' },
    charges_enabled: false,
    controller: {
      type: 'application',
      is_controller: true,
      fees: { payer: 'application' },
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
    },
    country: 'JP',
    default_currency: 'jpy',
    details_submitted: false,
    email: params.email ?? null,
    future_requirements: {
      currently_due: [],
      eventually_due: [],
      past_due: [],
      errors: [],
      pending_verification: [],
      alternatives: [],
    },
    metadata: mergeMetadata(null, params.metadata),
    payouts_enabled: false,
    requirements: requirements as never,
    settings: settings(params) as never,
    tos_acceptance: {},
    type: 'express',
  });
}

const profile = (given: object): Stripe.Account.BusinessProfile =>
  complete('Account.BusinessProfile', given) as Stripe.Account.BusinessProfile;

function settings({ settings: given }: Pick<Stripe.AccountCreateParams, 'settings'>) {
  const { schedule, debit_negative_balances: debit, statement_descriptor: descriptor } = given?.payouts ?? {};
  if (schedule?.delay_days !== undefined && typeof schedule.delay_days !== 'number')
    throw unsupported('delay_days "minimum"');
  return complete('Account.Settings', {
    branding: {},
    card_payments: {},
    dashboard: { timezone: 'Asia/Tokyo' },
    payments: {},
    payouts: {
      debit_negative_balances: debit ?? false,
      schedule: { delay_days: 4, interval: 'daily', ...schedule },
      statement_descriptor: descriptor ?? null,
    },
  }) as Stripe.Account.Settings;
}

/**
 * What a submitted onboarding page leads to: transfers become possible, a bank that refused takes money again from the next
 * midnight on, and account.updated is sent. @param country of a person who turns out to live elsewhere
 */
export function finishOnboarding(world: World, id: string, country?: string): Stripe.Account {
  const account = world.get('account', id);
  world.store.put('bank_mended', id, { at: world.now() });
  const nothingDue = {
    ...account.requirements,
    currently_due: [],
    eventually_due: [],
    past_due: [],
    disabled_reason: null,
  };
  return world.change(
    'account',
    account,
    {
      capabilities: { ...account.capabilities, transfers: 'active' },
      ...(country && { country }),
      details_submitted: true,
      payouts_enabled: true,
      requirements: nothingDue as never,
      tos_acceptance: { date: world.now() },
    },
    'account.updated',
  );
}
