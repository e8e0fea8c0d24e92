import { eventually } from '../../../apps/local/src/play/session.js';
import { house } from './house.js';

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const matching = async (to: string, wanted: RegExp): Promise<Mail | undefined> => {
  const mails = (await (await fetch(house('/mail/latest.json'))).json()) as Mail[];
  return mails.find((mail) => mail.to === to && (wanted.test(mail.text) || wanted.test(mail.subject)));
};

/** The newest mail to this address that says what is wanted. @throws Error when it does not come. */
export const mailTo = async (to: string, wanted: RegExp): Promise<Mail> =>
  (await eventually(
    `A mail to ${to} with ${wanted}`,
    () => matching(to, wanted),
    (mail) => mail !== undefined,
  ))!;
