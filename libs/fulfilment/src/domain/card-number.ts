const candidates = /\d(?:[ .\-‐‑‒–—―−ー・]?\d){12,18}/gu;

/** The check digit that every card number carries (ISO/IEC 7812). */
function hasCheckDigit(digits: string): boolean {
  const total = [...digits].reverse().reduce((all, letter, index) => {
    const digit = Number(letter) * (index % 2 === 1 ? 2 : 1);
    return all + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return total % 10 === 0;
}

/**
 * Whether a text holds something like a card number: 13 to 19 digits, however they are grouped, that pass the check digit.
 * Telephone numbers and postal codes are shorter. Card numbers never enter this product (割賦販売法).
 */
export const holdsCardNumber = (text: string): boolean =>
  (text.normalize('NFKC').match(candidates) ?? []).some((found) => hasCheckDigit(found.replace(/\D/gu, '')));
