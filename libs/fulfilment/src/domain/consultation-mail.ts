import type { ReportLanguage } from './report-mail.js';

/** To whoever answers for the desk: an agent asks for consultation. The words themselves stand on the screen alone. */
export function consultationMail(
  { agentName, deskName }: { agentName: string; deskName: string },
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const said = language === 'ja' ? ja.asked : en.asked;
  return {
    subject: said.subject(agentName).replace(/\s+/g, ' '),
    text: [said.lead(agentName, deskName), said.open, link].join('\n\n'),
  };
}

/** To the agent: somebody has answered. */
export function consultationAnsweredMail(
  deskName: string,
  language: ReportLanguage,
  link: string,
): { subject: string; text: string } {
  const said = language === 'ja' ? ja.answered : en.answered;
  return { subject: said.subject, text: [said.lead(deskName), said.open, link].join('\n\n') };
}

const ja = {
  asked: {
    subject: (who: string) => `${who}さんから、カスハラのご相談が届きました`,
    lead: (who: string, desk: string) =>
      `${who}さんが、「${desk}」で方針により終了した電話について相談を希望しています。\n相談の内容は、画面でのみご覧いただけます。早めにお返事をお願いします。`,
    open: '相談を読んで、返事を書く',
  },
  answered: {
    subject: 'ご相談への返事が届きました',
    lead: (desk: string) =>
      `「${desk}」で方針により終了した電話について、ご相談への返事が届きました。\n返事の内容は、画面でのみご覧いただけます。`,
    open: '返事を読む',
  },
};

const en: typeof ja = {
  asked: {
    subject: (who) => `${who} asks for consultation after an abusive call`,
    lead: (who, desk) =>
      `${who} ended a call at "${desk}" by policy and asks to talk about it.\nWhat they wrote stands on the screen only. Please answer soon.`,
    open: 'Read it and answer',
  },
  answered: {
    subject: 'Your request for consultation was answered',
    lead: (desk) =>
      `Somebody answered what you asked about the call that you ended by policy at "${desk}".\nThe answer stands on the screen only.`,
    open: 'Read the answer',
  },
};
