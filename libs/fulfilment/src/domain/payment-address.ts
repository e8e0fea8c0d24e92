/** What an order fills in; the rest of the address is the client's own. */
const places = ['number', 'total'] as const;
const anyPlace = /\{([^{}]*)\}/g;

/** Whether only known places stand in it, none of them in the name of the host. */
export function hasKnownPlaces(template: string): boolean {
  const rest = template.replace(anyPlace, (whole, name: string) =>
    (places as readonly string[]).includes(name) ? '' : whole,
  );
  const host = /^https:\/\/[^/?#]*/.exec(template)?.[0] ?? '';
  return !/[{}]/.test(rest) && !/[{}]/.test(host);
}

/** The page on which one order is paid: `{number}` as buyer and client read it, `{total}` in whole yen. */
export const paymentAddress = (
  template: string,
  { number, totalMinor }: { number: string; totalMinor: number },
): string => template.replaceAll('{number}', number).replaceAll('{total}', String(totalMinor));
