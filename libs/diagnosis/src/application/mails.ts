import type { MemberView } from '@madoguchi/identity/contract';
import type { MailMessage } from '@madoguchi/platform/mail';

type Reader = Pick<MemberView, 'email' | 'name' | 'language'>;
const foot = '\n\n――\n窓口（Madoguchi）\n';

export const consultationMail = (to: Reader, bundle: string, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please answer a consultation about “${bundle}”`,
        text: `Dear ${to.name},\n\nAn owner has sent you a check-up and asks about “${bundle}”. Read it and answer here:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `「${bundle}」への相談に返事をお願いします`,
        text: `${to.name} 様\n\n「${bundle}」について、お客さまから診断の結果が届きました。\n内容を確認し、返事をお願いします。\n${link}${foot}`,
      };

/** That there is an answer, and where it is read; what it says stays behind the sign-in. */
export const answerMail = (to: Reader, producer: string, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `${producer} has answered your consultation`,
        text: `Dear ${to.name},\n\n${producer} has answered what you asked about your check-up. Read the answer on the page of your result:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `${producer}から、ご相談への返事が届きました`,
        text: `${to.name} 様\n\nお送りいただいた診断についてのご相談に、${producer}から返事が届きました。\n診断の結果のページでご覧ください。\n${link}${foot}`,
      };
