import type { MailMessage } from '@madoguchi/platform/mail';

const tokyo = (at: Date) =>
  at.toLocaleDateString('ja-JP', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
  });
const foot =
  '\n\n――\n窓口（Madoguchi）\nこのメールに心当たりがないときは、何もせずに破棄してください。\nIf you did not expect this mail, please ignore it.\n';

export const verificationMail = (to: string, name: string, link: string): MailMessage => ({
  to,
  subject: 'メールアドレスの確認をお願いします／Confirm your e-mail address',
  text: `${name} 様\n\n窓口へのご登録ありがとうございます。\n次のリンクを開くと、メールアドレスの確認が終わります（1時間有効）。\n${link}\n\nOpen the link above to confirm your e-mail address. It works for one hour.${foot}`,
});

/** Somebody tried to register an address that is registered; only its owner learns that it is. */
export const alreadyRegisteredMail = (to: string, name: string, publicUrl: string): MailMessage => ({
  to,
  subject: 'このメールアドレスは登録済みです／You are registered already',
  text: `${name} 様\n\nこのメールアドレスで、窓口への登録が申し込まれました。すでに登録済みのため、新しい登録はしていません。\nログインはこちらです。\n${publicUrl}/sign-in\nパスワードを忘れたときは、こちらで設定し直せます。\n${publicUrl}/forgot-password\n\nSomebody asked to register this address, which is registered already. Nothing has changed. Sign in with the first link, or choose a new password with the second.${foot}`,
});

export const passwordResetMail = (to: string, name: string, link: string): MailMessage => ({
  to,
  subject: 'パスワードの再設定／Reset your password',
  text: `${name} 様\n\n次のリンクから、新しいパスワードを決めてください（1時間有効）。\n${link}\n\nOpen the link above to choose a new password. It works for one hour.${foot}`,
});

export const signInMail = (to: string, link: string): MailMessage => ({
  to,
  subject: 'ログイン用のリンク／Your sign-in link',
  text: `次のリンクを開くと、パスワードなしでログインできます（15分有効）。\n${link}\n\nOpen the link above to sign in without a password. It works for fifteen minutes.${foot}`,
});

export const invitationMail = (
  to: string,
  companyName: string,
  link: string,
  expiresAt: Date,
): MailMessage => ({
  to,
  subject: `${companyName}から窓口への招待が届いています`,
  text: `${companyName}のメンバーとして招待されています。\n次のリンクを開いて参加してください（${tokyo(expiresAt)}まで）。\n${link}\n\nYou have been invited to join ${companyName}. Open the link above to accept.${foot}`,
});
