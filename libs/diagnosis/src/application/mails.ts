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
