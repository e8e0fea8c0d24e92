import type { MailReader } from './people.js';
import { eventually } from './session.js';

/** Reads the page of captured mails as a person would: the newest one to this address with what is wanted in it. */
export const mailReader =
  (baseUrl: string): MailReader =>
  async (to, wanted) => {
    const found = await eventually(
      `A mail to ${to}`,
      async () => {
        const response = await fetch(new URL('/mail/latest.json', baseUrl));
        const mails = (await response.json()) as { to: string; text: string }[];
        const mail = mails.find((one) => one.to === to && wanted.test(one.text));
        return mail && wanted.exec(mail.text);
      },
      (match) => match !== undefined && match !== null,
    );
    return found!;
  };
