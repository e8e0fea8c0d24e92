import { Config } from '@madoguchi/platform/config';
import Stripe from 'stripe';

/** One client per process; where it speaks to is configuration, never a branch in the code. */
export function createStripe(config: Config): Stripe {
  const { secretKey, address } = config.stripe;
  return new Stripe(secretKey, {
    ...(address && { host: address.host, port: address.port, protocol: address.protocol }),
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 20_000,
    appInfo: { name: 'madoguchi' },
  });
}
