import type { FastifyReply } from 'fastify';
import { finishOnboarding, type OnboardingLink } from '../resources/connect.js';
import { html } from './html.js';
import { layout } from './layout.js';
import type { Page } from './page-context.js';
import { texts } from './texts.js';

/** GET /onboarding/{token}: a used or old link leads to refresh_url, where the platform makes a new one. */
export function showOnboarding(page: Page): FastifyReply {
  const link = page.world.store.find<OnboardingLink>('onboarding_link', page.id);
  if (!link) return page.gone();
  if (link.used || link.expiresAt < page.world.now()) return page.go(link.refreshUrl);
  const lang = page.lang();
  const t = texts(lang);
  const account = page.world.get('account', link.account);
  const name = account.business_profile?.name ?? account.email ?? account.id;
  const body = html`<p>${t.onboardingLead(name)}</p>
    <form method="post">
      <input type="hidden" name="lang" value="${lang}" /><button type="submit">${t.onboardingDo}</button>
    </form>
    <a class="plain" href="${link.returnUrl}">${t.onboardingLater}</a>`;
  return page.show(layout(lang, t.onboardingTitle, page.world.settings.businessName, body));
}

/** POST /onboarding/{token}, no fields needed; `country` plays a payee who lives elsewhere */
export function submitOnboarding(page: Page): FastifyReply {
  const { world } = page;
  const link = world.store.find<OnboardingLink>('onboarding_link', page.id);
  if (!link) return page.gone();
  if (link.used || link.expiresAt < world.now()) return page.go(link.refreshUrl);
  page.act(() => {
    world.store.put('onboarding_link', page.id, { ...link, used: true } satisfies OnboardingLink);
    finishOnboarding(world, link.account, page.fields['country']);
  });
  return page.go(link.returnUrl);
}
