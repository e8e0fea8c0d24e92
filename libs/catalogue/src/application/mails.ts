import type { MemberView } from '@madoguchi/identity/contract';
import type { MailMessage } from '@madoguchi/platform/mail';

const foot = '\n\n――\n窓口（Madoguchi）\n';
type Reader = Pick<MemberView, 'email' | 'name' | 'language'>;

export const submittedMail = (to: Reader, bundle: string, producer: string, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please review “${bundle}” by ${producer}`,
        text: `Dear ${to.name},\n\n${producer} has submitted “${bundle}”. Approve it or send it back here:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `${producer}の「${bundle}」を審査してください`,
        text: `${to.name} 様\n\n${producer}から「${bundle}」の申請がありました。\n内容を確認し、承認または差し戻しをお願いします。\n${link}${foot}`,
      };

export const publishedMail = (to: Reader, bundle: string, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `“${bundle}” is on sale`,
        text: `Dear ${to.name},\n\n“${bundle}” has been approved and everybody can see it now:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `「${bundle}」を公開しました`,
        text: `${to.name} 様\n\n「${bundle}」が承認され、公開されました。次のページからご覧いただけます。\n${link}${foot}`,
      };

export const rejectedMail = (to: Reader, bundle: string, reason: string, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please mend “${bundle}” and submit it again`,
        text: `Dear ${to.name},\n\n“${bundle}” was sent back for this reason:\n\n${reason}\n\nMend it here and submit it again:\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `「${bundle}」を直して、もう一度申請してください`,
        text: `${to.name} 様\n\n「${bundle}」は、次の理由で差し戻されました。\n\n${reason}\n\n内容を直して、もう一度申請してください。\n${link}${foot}`,
      };
