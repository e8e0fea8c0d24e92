import type { MemberView } from '@madoguchi/identity/contract';
import { dateAt, type Instant, JAPAN } from '@madoguchi/kernel';
import type { MailMessage } from '@madoguchi/platform/mail';
import type { CustomerLanguage, Severity } from '../domain/case.js';
import { severityWords } from '../domain/case-words.js';
import { REPLY_ABOVE } from '../domain/inbound-mail.js';

type Language = MemberView['language'];
interface Reader {
  readonly email: string;
  readonly language: Language;
}
const foot = '\n\n――\n窓口（Madoguchi）\n';

/** A line of a story with what a mail about it says of its case. */
export interface WrittenLine {
  readonly text: string | null;
  readonly detail: string | null;
  readonly number: number;
  readonly category: string;
  readonly severity: Severity;
  readonly name: string | null;
  readonly happened: string;
  readonly assignedTo: string | null;
  readonly deskName: string;
  /** The customer's. */
  readonly language: CustomerLanguage;
  /** What the client signs with; its name where it wrote nothing. */
  readonly signature: string | null;
}

/** A deadline of a case that comes near or has passed. */
export interface ReachedThreshold {
  readonly caseId: string;
  readonly operatorId: string;
  readonly deadline: 'respond' | 'resolve';
  readonly threshold: 'soon' | 'missed';
  readonly dueAt: Instant;
  readonly number: number;
  readonly category: string;
  readonly severity: Severity;
  readonly deskName: string;
}

const factsOf = (line: WrittenLine, language: Language): string =>
  language === 'en'
    ? `Case No. ${line.number} (${line.deskName})\nCategory: ${line.category}\nSeverity: ${severityWords.en[line.severity]}\nWhat happened: ${line.happened}`
    : `案件 No.${line.number}（${line.deskName}）\n分類：${line.category}\n重要度：${severityWords.ja[line.severity]}\n内容：${line.happened}`;

/**
 * What the customer reads, in the client's name; the number lets anybody who answers the telephone find the case.
 * @param replyTo the address that leads back to the case; null where nothing brings mails in
 */
export function replyMail(line: WrittenLine, clientName: string, replyTo: string | null): MailMessage {
  const { language } = line;
  const signature = line.signature ?? clientName;
  const isEnglish = language === 'en';
  const howTo = isEnglish
    ? replyTo
      ? 'You can simply reply to this mail. Attached files are not accepted.'
      : 'This address is not read. To reply, please call us and give the reference.'
    : replyTo
      ? 'このメールにそのままご返信いただけます。添付ファイルはお受け取りできません。'
      : 'このメールアドレスへのご返信はお読みできません。お手数ですが、受付番号を添えてお電話ください。';
  const above = replyTo ? `――― ${REPLY_ABOVE[language]} ―――\n\n` : '';
  return {
    to: line.detail ?? '',
    senderName: clientName,
    ...(replyTo ? { replyTo } : {}),
    subject: isEnglish
      ? `Your enquiry (No. ${line.number}) | ${clientName}`
      : `お問い合わせの件（受付番号 ${line.number}）｜${clientName}`,
    text: isEnglish
      ? `${above}${line.name ? `Dear ${line.name},\n\n` : ''}${line.text ?? ''}\n\n――\n${signature}\nReference: No. ${line.number}\n${howTo}\n`
      : `${above}${line.name ? `${line.name} 様\n\n` : ''}${line.text ?? ''}\n\n――\n${signature}\n受付番号：${line.number}\n${howTo}\n`,
  };
}

/** The desk reads that the customer has answered. The words stand in the case only. */
export const customerWroteMail = (to: Reader, line: WrittenLine, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `The customer answered by mail: case No. ${line.number}`,
        text: `${link}\n\n${factsOf(line, 'en')}${foot}`,
      }
    : {
        to: to.email,
        subject: `お客様からメールの返信がありました（案件 No.${line.number}）`,
        text: `${link}\n\n${factsOf(line, 'ja')}${foot}`,
      };

/** To whoever wrote to an address that leads nowhere; in both languages, because nobody knows theirs. */
export const bounceMail = (to: string): MailMessage => ({
  to,
  automatic: true,
  subject: 'メールをお届けできませんでした / Your mail could not be delivered',
  text: [
    'お送りいただいたメールは、宛先が確認できなかったため、どなたにも届いていません。',
    'お手数ですが、受け取ったメールにそのままご返信いただくか、お店へお電話ください。',
    '',
    'Your mail reached nobody, because its address is not known.',
    'Please reply to the mail you received, or call the shop.',
  ].join('\n'),
});

export const questionMail = (to: Reader, line: WrittenLine, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Please answer the desk’s question: case No. ${line.number}`,
        text: `${line.text ?? ''}\n\nThe desk goes on once you have answered here:\n${link}\n\n${factsOf(line, 'en')}${foot}`,
      }
    : {
        to: to.email,
        subject: `窓口からの質問にお答えください（案件 No.${line.number}）`,
        text: `${line.text ?? ''}\n\nこちらの画面でお答えいただくと、窓口が対応を進めます。\n${link}\n\n${factsOf(line, 'ja')}${foot}`,
      };

export const clientWroteMail = (
  to: Reader,
  line: WrittenLine,
  isAnswer: boolean,
  link: string,
): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `${isAnswer ? 'The client answered' : 'The client instructs'}: case No. ${line.number}`,
        text: `${line.text ?? ''}\n\n${link}\n\n${factsOf(line, 'en')}${foot}`,
      }
    : {
        to: to.email,
        subject: `依頼企業から${isAnswer ? '回答' : '指示'}がありました（案件 No.${line.number}）`,
        text: `${line.text ?? ''}\n\n${link}\n\n${factsOf(line, 'ja')}${foot}`,
      };

export const escalatedMail = (to: Reader, line: WrittenLine, toClient: boolean, link: string): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: toClient
          ? `Please decide: case No. ${line.number} was handed to you`
          : `Please take over: case No. ${line.number}`,
        text: `Why it is handed over: ${line.text ?? ''}\n\n${link}\n\n${factsOf(line, 'en')}${foot}`,
      }
    : {
        to: to.email,
        subject: toClient
          ? `ご判断をお願いします（案件 No.${line.number}）`
          : `引き継ぎをお願いします（案件 No.${line.number}）`,
        text: `引き継ぐ理由：${line.text ?? ''}\n\n${link}\n\n${factsOf(line, 'ja')}${foot}`,
      };

/** One mail for everything that came near since the last look. */
export function warningMail(to: Reader, reached: readonly ReachedThreshold[], link: string): MailMessage {
  const missed = reached.filter(({ threshold }) => threshold === 'missed').length;
  const lines = reached.map(({ number, category, deskName, deadline, threshold, dueAt }) =>
    to.language === 'en'
      ? `No. ${number} ${category} (${deskName}): ${deadline === 'respond' ? 'first answer' : 'resolution'} ${threshold === 'missed' ? 'was due' : 'is due'} ${moment(dueAt)}`
      : `No.${number} ${category}（${deskName}）：${deadline === 'respond' ? '最初の返答' : '解決'}の期限 ${moment(dueAt)}${threshold === 'missed' ? '（過ぎました）' : ''}`,
  );
  return to.language === 'en'
    ? {
        to: to.email,
        subject:
          missed > 0
            ? `Cases past their deadline: ${missed}`
            : `Cases close to their deadline: ${reached.length}`,
        text: `${lines.join('\n')}\n\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject:
          missed > 0
            ? `期限を過ぎた案件があります（${missed}件）`
            : `期限が近い案件があります（${reached.length}件）`,
        text: `${lines.join('\n')}\n\n${link}${foot}`,
      };
}

export const alarmMail = (
  to: Reader,
  alarm: { category: string; product: string; days: number; deskName: string; caseIds: readonly string[] },
  link: string,
): MailMessage =>
  to.language === 'en'
    ? {
        to: to.email,
        subject: `Several people report the same: ${alarm.product}`,
        text: `Within ${alarm.days} days, ${alarm.caseIds.length} people reported “${alarm.category}” about “${alarm.product}” (${alarm.deskName}).\nPlease check whether the product is safe and whether others should be told.\n${link}${foot}`,
      }
    : {
        to: to.email,
        subject: `同じ商品の申し出が続いています：${alarm.product}`,
        text: `${alarm.days}日のうちに、「${alarm.product}」について「${alarm.category}」の申し出が${alarm.caseIds.length}件ありました（${alarm.deskName}）。\n商品が安全か、ほかのお客様へのお知らせが必要かをご確認ください。\n${link}${foot}`,
      };

const moment = (at: Instant): string =>
  `${dateAt(at)} ${at.toLocaleTimeString('ja-JP', { timeZone: JAPAN, hour: '2-digit', minute: '2-digit' })}`;
