import { atHome, phoneDigits, Refusal } from '@madoguchi/kernel';

export const contactChannels = ['page', 'mail', 'phone'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How the owner lets one producer answer beside the page; null in its place: on the page only, nobody calls or writes. */
export type ContactChoice =
  | { readonly channel: 'mail'; readonly email: string }
  | { readonly channel: 'phone'; readonly phone: string; readonly hours: string };

export interface ContactWish {
  readonly channel: ContactChannel;
  readonly email?: string | null;
  readonly phone?: string | null;
  /** When they may call. */
  readonly hours?: string | null;
}

/** Only what belongs to the chosen channel is kept. @throws Refusal BAD_INPUT contact.email | contact.phone | contact.hours */
export function contactChoice(wish: ContactWish | null | undefined): ContactChoice | null {
  if (!wish || wish.channel === 'page') return null;
  if (wish.channel === 'mail') return { channel: 'mail', email: filled('email', wish.email) };
  const phone = atHome(phoneDigits(filled('phone', wish.phone)));
  if (!/^(0[1-9]\d{8,9}|\+[1-9]\d{7,14})$/.test(phone)) throw Refusal.field('contact.phone', 'phoneShape');
  return { channel: 'phone', phone, hours: filled('hours', wish.hours) };
}

function filled(field: 'email' | 'phone' | 'hours', value: string | null | undefined): string {
  const text = (value ?? '').trim();
  if (text === '') throw Refusal.field(`contact.${field}`, 'required');
  return text;
}

/** Enough for the owner to know which one was given, too little for somebody else to use it. */
export function maskedContact(contact: ContactChoice): ContactChoice {
  if (contact.channel === 'phone') return { ...contact, phone: `●●●${contact.phone.slice(-4)}` };
  const [name = '', domain = ''] = contact.email.split('@');
  return { ...contact, email: `${name.slice(0, 1)}●●●@${domain}` };
}
