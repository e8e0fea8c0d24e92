import type Stripe from 'stripe';
import { invalid, unsupported } from '../http/errors.js';
import { page, where, type ListParams } from '../http/list.js';
import { blank, mergeMetadata } from '../http/metadata.js';
import { newId } from '../store/ids.js';
import type { World } from '../store/world.js';
import type { Handlers } from './index.js';

export const billingPortalHandlers: Handlers = {
  'POST /v1/billing_portal/configurations': (
    world,
    params: Stripe.BillingPortal.ConfigurationCreateParams,
  ) => {
    const configuration = createConfiguration(world, params);
    world.emit('billing_portal.configuration.created', configuration);
    return configuration;
  },
  'GET /v1/billing_portal/configurations': (
    world,
    { active, is_default: isDefault, ...params }: Stripe.BillingPortal.ConfigurationListParams,
  ) => {
    const rows = where(world.all('billing_portal.configuration'), { active, is_default: isDefault });
    return page(world, rows, params as ListParams, '/v1/billing_portal/configurations');
  },
  'GET /v1/billing_portal/configurations/{id}': (world, _params, [id]) =>
    world.get('billing_portal.configuration', id),
  'POST /v1/billing_portal/configurations/{id}': (
    world,
    params: Stripe.BillingPortal.ConfigurationUpdateParams,
    [id],
  ) => {
    const current = world.get('billing_portal.configuration', id);
    refuseSubscriptions(params.features);
    return world.change(
      'billing_portal.configuration',
      current,
      {
        ...(params.active !== undefined && { active: params.active }),
        ...(params.default_return_url !== undefined && {
          default_return_url: blank(params.default_return_url),
        }),
        ...(params.features?.payment_method_update && {
          features: {
            ...current.features,
            payment_method_update: { enabled: params.features.payment_method_update.enabled },
          } as never,
        }),
        ...(params.metadata !== undefined && { metadata: mergeMetadata(current.metadata, params.metadata) }),
        updated: world.now(),
      },
      'billing_portal.configuration.updated',
    );
  },
  'POST /v1/billing_portal/sessions': (world, params: Stripe.BillingPortal.SessionCreateParams) => {
    if (!params.customer) throw invalid('Missing required param: customer.', 'customer', 'parameter_missing');
    const customer = world.get('customer', params.customer, 'customer');
    const configuration = params.configuration
      ? world.get('billing_portal.configuration', params.configuration, 'configuration')
      : defaultConfiguration(world);
    if (!configuration.features.payment_method_update.enabled)
      throw unsupported(
        'a billing portal without payment_method_update (it is the only thing the portal page can do)',
      );
    const flow = params.flow_data;
    if (flow && flow.type !== 'payment_method_update')
      throw unsupported(`portal flows of type "${flow.type}"`);
    const id = newId('bps');
    const session = world.create('billing_portal.session', {
      id,
      configuration: configuration.id,
      customer: customer.id,
      flow: flow
        ? {
            type: 'payment_method_update',
            after_completion: (flow.after_completion ?? { type: 'portal_homepage' }) as never,
          }
        : null,
      locale: (params.locale ?? null) as never,
      return_url: params.return_url ?? configuration.default_return_url,
      url: `${world.baseUrl}/portal/${id}`,
    });
    world.emit('billing_portal.session.created', session);
    return session;
  },
};

/** Stripe makes one when a configuration was saved in the dashboard; here it comes into being when first needed. */
function defaultConfiguration(world: World): Stripe.BillingPortal.Configuration {
  const existing = world.all('billing_portal.configuration').find((c) => c.is_default);
  const features = { payment_method_update: { enabled: true }, invoice_history: { enabled: true } };
  return existing ?? createConfiguration(world, { features });
}

/** Whoever could cancel here would get around the minimum term of a contract. */
function refuseSubscriptions(
  features: Stripe.BillingPortal.ConfigurationUpdateParams.Features | undefined,
): void {
  if (features?.subscription_cancel?.enabled || features?.subscription_update?.enabled)
    throw unsupported('subscriptions in the billing portal');
}

function createConfiguration(
  world: World,
  params: Stripe.BillingPortal.ConfigurationCreateParams,
): Stripe.BillingPortal.Configuration {
  const { features } = params;
  refuseSubscriptions(features);
  return world.create('billing_portal.configuration', {
    active: true,
    business_profile: {
      headline: blank(params.business_profile?.headline),
      privacy_policy_url: params.business_profile?.privacy_policy_url ?? null,
      terms_of_service_url: params.business_profile?.terms_of_service_url ?? null,
    },
    default_return_url: blank(params.default_return_url),
    features: {
      customer_update: {
        enabled: features.customer_update?.enabled ?? false,
        allowed_updates: (features.customer_update?.allowed_updates || []) as never,
      },
      invoice_history: { enabled: features.invoice_history?.enabled ?? false },
      payment_method_update: { enabled: features.payment_method_update?.enabled ?? false },
      subscription_cancel: {
        cancellation_reason: { enabled: false, options: [] },
        enabled: false,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: {
        enabled: false,
        duration: { interval_options: [{ interval: 'month', interval_count: 1 }], type: 'interval_options' },
      } as never,
      subscription_update: {
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: world.all('billing_portal.configuration').length === 0,
    login_page: { enabled: false, url: null },
    metadata: mergeMetadata(null, params.metadata),
    updated: world.now(),
  });
}
