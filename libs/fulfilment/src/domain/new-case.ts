import type { CustomerLanguage, Severity } from './case.js';
import { isEmail } from './case-rules.js';
import { isPhone, kana, phoneDigits, Problems } from './words.js';

/** What was typed when a case was opened. */
export interface NewCase {
  readonly category: string;
  readonly severity: Severity;
  readonly language: CustomerLanguage;
  readonly name: string | null;
  readonly nameKana: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly product: string | null;
  readonly happened: string;
  readonly wish: string | null;
  /** What the caller was told in the same call: the first answer. */
  readonly answered: string | null;
}
type Typed = { readonly [Key in keyof NewCase]?: NewCase[Key] | null | undefined } & Pick<
  NewCase,
  'category' | 'severity' | 'happened'
>;

/** One stored form, and every problem at once. @throws Refusal BAD_INPUT */
export function checkNewCase(typed: Typed, categories: readonly string[]): NewCase {
  const problems = new Problems();
  const category = problems.text('category', typed.category, { max: 40 });
  if (category && !categories.includes(category)) problems.add({ path: 'category', reason: 'notACategory' });
  const phone = problems.optional('phone', typed.phone, 40);
  const digits = phone && phoneDigits(phone);
  if (digits && !isPhone(digits)) problems.add({ path: 'phone', reason: 'notAPhone' });
  const email = problems.optional('email', typed.email, 254)?.toLowerCase() ?? null;
  if (email && !isEmail(email)) problems.add({ path: 'email', reason: 'notAnEmail' });
  const nameKana = problems.optional('nameKana', typed.nameKana, 80);
  const checked = {
    category,
    severity: typed.severity,
    language: typed.language ?? ('ja' as const),
    name: problems.optional('name', typed.name, 80),
    nameKana: nameKana && kana(nameKana),
    phone: digits,
    email,
    product: problems.optional('product', typed.product, 120),
    happened: problems.text('happened', typed.happened, { max: 4000 }),
    wish: problems.optional('wish', typed.wish, 1000),
    answered: problems.optional('answered', typed.answered, 4000),
  };
  problems.refuse();
  return checked;
}
