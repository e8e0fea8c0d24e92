import { isId, Refusal } from '@madoguchi/kernel';

/** Where the request came from, as far as it is known. */
export interface SigningPlace {
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** The trimmed name. @throws Refusal BAD_INPUT with what is missing, NOT_FOUND for an impossible id */
export function checkSigning(
  id: string,
  wish: { readonly signerName: string; readonly consent: boolean },
): string {
  const name = wish.signerName.trim();
  const fields = [
    ...(name === '' ? [{ path: 'signerName', reason: 'required' }] : []),
    ...([...name].length > 100 ? [{ path: 'signerName', reason: 'tooLong', params: { max: 100 } }] : []),
    ...(wish.consent ? [] : [{ path: 'consent', reason: 'consentNeeded' }]),
  ];
  if (fields.length > 0) throw new Refusal('BAD_INPUT', undefined, { fields });
  if (!isId(id)) throw Refusal.notFound();
  return name;
}
