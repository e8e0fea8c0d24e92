import { cardByNumber, TEST_CARDS, type TestCard } from '../resources/test-cards.js';
import type { CardDetails } from '../resources/payment-methods.js';
import { html, type Html, type Lang } from './html.js';
import { texts } from './texts.js';

export type CardField = 'card_number' | 'expiry' | 'cvc' | 'name';
export type FormFields = Record<string, string | undefined>;

export interface CardFormState {
  values?: FormFields;
  /** Fields to correct. */
  wrong?: CardField[];
  /** What went wrong with the card itself. */
  message?: string;
}

const QUICK: Record<CardField, string> = {
  card_number: '4242424242424242',
  expiry: '12/34',
  cvc: '123',
  name: 'TARO MADOGUCHI',
};

/** The card form of every page, and below it a one-tap way with the ordinary test card. */
export function cardForm(lang: Lang, labels: { submit: string; quick: string }, state: CardFormState): Html {
  const t = texts(lang);
  const field = (name: CardField, label: string, hint: string, attributes: Html): Html => {
    const wrong = state.wrong?.includes(name) ?? false;
    return html`<div>
      <label for="${name}">${label}</label>
      <p class="hint" id="${name}-hint">${hint}</p>
      <input
        id="${name}"
        name="${name}"
        value="${state.values?.[name] ?? ''}"
        required
        ${attributes}
        aria-describedby="${name}-hint${wrong ? ` ${name}-error` : ''}"
        ${wrong && html`aria-invalid="true"`}
      />
      ${wrong && html`<p class="error" id="${name}-error">${t.errors[name]}</p>`}
    </div>`;
  };
  const notice = state.message ?? (state.wrong?.length ? t.fixErrors : undefined);
  return html`${notice && html`<p class="notice" role="alert">${notice}</p>`}
    <form method="post" class="card">
      ${field('card_number', t.cardNumber, t.cardNumberHint, html`inputmode="numeric" autocomplete="cc-number" maxlength="23"`)}
      <div class="short">
        ${field('expiry', t.expiry, t.expiryHint, html`inputmode="text" autocomplete="cc-exp" maxlength="7"`)}
        ${field('cvc', t.cvc, t.cvcHint, html`inputmode="numeric" autocomplete="cc-csc" maxlength="4"`)}
      </div>
      ${field('name', t.name, t.nameHint, html`autocomplete="cc-name" maxlength="100"`)}
      <input type="hidden" name="lang" value="${lang}" /><button type="submit">${labels.submit}</button>
    </form>
    <form method="post" class="card">
      <p>${t.quick}</p>
      ${(Object.keys(QUICK) as CardField[]).map((name) => html`<input type="hidden" name="${name}" value="${QUICK[name]}" />`)}
      <input type="hidden" name="lang" value="${lang}" /><button type="submit" class="quiet">
        ${labels.quick}
      </button>
      <details>
        <summary>${t.cards}</summary>
        <table>
          ${TEST_CARDS.map(
            (card) =>
              html`<tr>
                <th><code>${spaced(card.number)}</code></th>
                <td class="meaning">${meaning(card, lang)}</td>
              </tr>`,
          )}
        </table>
      </details>
    </form>`;
}

const spaced = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

function meaning(card: TestCard, lang: Lang): string {
  const say = (ja: string, en: string) => (lang === 'ja' ? ja : en);
  if (card.declines?.declineCode === 'insufficient_funds') return say('残高不足', 'No funds');
  if (card.declines?.code === 'expired_card') return say('期限切れ', 'Expired');
  if (card.declines?.code === 'incorrect_cvc') return say('コード違い', 'Wrong code');
  if (card.declines) return say('拒否', 'Refused');
  if (card.declinesCharges) return say('登録後に拒否', 'Refused later');
  if (card.authenticates === 'always') return say('毎回本人確認', 'Checks each time');
  if (card.authenticates) return say('登録時に本人確認', 'Checks once');
  if (card.skipsPending) return say('即時入金', 'Funds at once');
  const brand = card.brand.toUpperCase();
  return say(`成功（${brand}）`, `Works (${brand})`);
}

/** Reads the form. Full-width digits, spaces and hyphens are what people type, so they are accepted. */
export function readCardForm(
  fields: FormFields,
  now: Date,
): { card: TestCard; details: CardDetails } | { wrong: CardField[] } {
  const plain = (name: CardField) => (fields[name] ?? '').normalize('NFKC').trim();
  const card = cardByNumber(plain('card_number').replace(/[\s-]/g, ''));
  const [, month, year] = /^(\d{1,2})\s*\/?\s*(?:20)?(\d{2})$/.exec(plain('expiry')) ?? [];
  const expMonth = Number(month);
  const expYear = 2000 + Number(year);
  const inFuture = expYear * 12 + expMonth >= now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  const wrong: CardField[] = [];
  if (!card) wrong.push('card_number');
  if (!(expMonth >= 1 && expMonth <= 12 && inFuture)) wrong.push('expiry');
  if (!/^\d{3,4}$/.test(plain('cvc'))) wrong.push('cvc');
  if (!plain('name')) wrong.push('name');
  if (wrong.length || !card) return { wrong };
  return { card, details: { expMonth, expYear, name: plain('name').slice(0, 100), email: null } };
}
