/**
 * A qualified-invoice issuer's number: `T` and 13 digits, of which the first is the check digit of the other twelve
 * (9 − Σ(digit × weight) mod 9; weights 1, 2, 1, 2 … from the right, as the corporate-number ordinance defines it).
 */
export function isRegistrationNumber(text: string | null | undefined): text is string {
  const digits = /^T(\d)(\d{12})$/.exec(text ?? '');
  return digits !== null && Number(digits[1]) === checkDigit(digits[2]!);
}

/** @throws RangeError unless `body` is twelve digits. */
export function checkDigit(body: string): number {
  if (!/^\d{12}$/.test(body)) throw new RangeError('The body of a registration number has twelve digits');
  let weighted = 0;
  for (let index = 0; index < 12; index += 1)
    weighted += Number(body[11 - index]) * (index % 2 === 0 ? 1 : 2);
  return 9 - (weighted % 9);
}
