import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, keepsEffects } from '../http/errors.js';
import { momentOf } from '../time/clocks.js';
import type { World } from '../store/world.js';
import type { Dispatcher } from '../webhooks/dispatcher.js';
import type { FormFields } from './card-form.js';
import { chooseLang, html, type Html, type Lang } from './html.js';
import { messagePage } from './layout.js';
import { texts, type Texts } from './texts.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** One request for a hosted page. */
export class Page {
  readonly fields: FormFields;

  constructor(
    readonly world: World,
    private readonly dispatcher: Dispatcher,
    readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {
    const body = request.method === 'POST' && typeof request.body === 'string' ? request.body : '';
    this.fields = Object.fromEntries(new URLSearchParams(body));
  }

  get id(): string {
    return (this.request.params as { id: string }).id;
  }

  lang(locale?: string | null): Lang {
    const query = this.request.query as { lang?: unknown };
    return chooseLang(this.fields.lang ?? query.lang, locale, this.request.headers['accept-language']);
  }

  /** One transaction; a refused card is returned as an error, and what was recorded about it stays. */
  act<T>(work: () => T): { value: T } | { refused: ApiError } {
    try {
      return this.world.store.transaction(() => {
        try {
          return { value: this.world.at(momentOf(this.world, {}, [this.id]), work) };
        } catch (error) {
          if (keepsEffects(error)) return { refused: error as ApiError };
          throw error;
        }
      });
    } finally {
      this.dispatcher.kick();
    }
  }

  show(markup: string, status = 200): FastifyReply {
    return this.reply
      .code(status)
      .headers({
        'content-security-policy': POLICY,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(markup);
  }

  /** Sends the browser on with a GET. Our own pages stand under the public address, which may have a path of its own. */
  go(url: string): FastifyReply {
    return this.reply.redirect(url.startsWith('/') ? this.world.baseUrl + url : url, 303);
  }

  message(
    title: keyof Texts & `${string}Title`,
    text: string,
    link?: { href: string; text: string },
    status = 200,
  ): FastifyReply {
    const lang = this.lang();
    const { businessName, businessUrl } = this.world.settings;
    const home = businessUrl ? { href: businessUrl, text: texts(lang).home(businessName) } : undefined;
    return this.show(
      messagePage(lang, businessName, texts(lang)[title] as string, text, link ?? home),
      status,
    );
  }

  gone(): FastifyReply {
    return this.message('goneTitle', texts(this.lang()).gone, undefined, 404);
  }
}

export const row = (label: string, value: string, kind = ''): Html =>
  html`<tr class="${kind}">
    <th>${label}</th>
    <td>${value}</td>
  </tr>`;

/** A day as it is written in Japan, on Japan's calendar. */
export const dayOf = (seconds: number, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(
    new Date(seconds * 1000),
  );

/** What a person is told about a refused card. */
export function refusalText(t: Texts, refused: ApiError): string {
  switch (refused.body.decline_code) {
    case 'insufficient_funds':
      return t.declinedFunds;
    case 'expired_card':
      return t.declinedExpired;
    case 'incorrect_cvc':
      return t.declinedCvc;
    default:
      return t.declined;
  }
}
