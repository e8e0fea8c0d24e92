import type { Messages } from '@madoguchi/platform/graphql';

export const messages: Messages = {
  notAnAddress: {
    ja: '「https://」から始まるアドレスを入力してください。',
    en: 'Enter an address that begins with https://.',
  },
  notHttps: {
    ja: '安全のため、「https://」から始まるアドレスを入力してください。',
    en: 'For safety, enter an address that begins with https://.',
  },
  addressWithPassword: {
    ja: 'アドレスに利用者名やパスワードを含めることはできません。取り除いてください。',
    en: 'Please remove the user name and password from the address.',
  },
  unknownEvent: {
    ja: '送れない種類が含まれています。一覧から選び直してください。',
    en: 'One of these cannot be sent. Please choose from the list.',
  },
  unknownScope: {
    ja: 'この会社の鍵では許可できない操作が含まれています。一覧から選び直してください。',
    en: 'A key of your company cannot be allowed one of these. Please choose from the list.',
  },
  tooManyWebhooks: {
    ja: '送り先は{max}件までです。使っていないものを削除してください。',
    en: 'There can be {max} addresses at the most. Please remove one you no longer use.',
  },
  webhookExists: {
    ja: 'この送り先は登録済みです。設定を変えるときは、いったん削除してから登録し直してください。署名の鍵だけなら、登録済みの送り先で取り替えられます。',
    en: 'This address is there already. To change it, remove it and add it again; a lost signing key can be changed where it stands.',
  },
  companyNameMissing: {
    ja: '会社・お店の名前を入力してください。',
    en: 'Enter the name of your company or shop.',
  },
  registrationNumberShape: {
    ja: '登録番号は「T」と13桁の数字です。番号がないときは空欄のままで大丈夫です。',
    en: 'A registration number is “T” and 13 digits. Leave it empty if you have none.',
  },
  registrationNumberCheck: {
    ja: 'この登録番号は、数字の並びに誤りがあります。国税庁の公表サイトや通知書で確かめて、もう一度入力してください。',
    en: 'The digits of this registration number do not fit together. Compare them with the tax agency’s site or letter and enter them again.',
  },
  postalCodeShape: {
    ja: '郵便番号は7桁で入力してください（例：100-0001）。',
    en: 'A postal code has 7 digits (for example 100-0001).',
  },
  phoneShape: {
    ja: '電話番号の桁数が合いません。市外局番から入力してください。',
    en: 'The phone number has the wrong length. Include the area code.',
  },
  companyExists: {
    ja: 'すでに会社の登録が済んでいます。内容は会社情報の画面で変更できます。',
    en: 'You have already registered a company. You can change it on the company page.',
  },
  kindNotOpen: {
    ja: '登録できる会社の種類から選んでください。',
    en: 'Choose one of the kinds of company that can register.',
  },
  roleNotInCompany: {
    ja: 'この会社では使えない役割です。選び直してください。',
    en: 'Your company has no such role. Please choose another.',
  },
  invitationUsed: {
    ja: 'この招待はすでに使われています。ログインしてお進みください。',
    en: 'This invitation has been used. Please sign in.',
  },
  invitationExpired: {
    ja: '招待の期限が切れています。招待した方に、もう一度送ってもらってください。',
    en: 'This invitation has expired. Ask the person who invited you to send it again.',
  },
  invitationForAnother: {
    ja: '別のメールアドレスあての招待です。招待が届いたアドレスでログインしてください。',
    en: 'This invitation is for another address. Sign in with the address it was sent to.',
  },
  emailNotConfirmed: {
    ja: 'メールアドレスの確認が済んでいません。届いているメールのリンクを開いてから、もう一度お試しください。',
    en: 'Your e-mail address is not confirmed yet. Open the link in our mail, then try again.',
  },
  leakMoment: {
    ja: '知った日時を確かめてください。これから先の日時や、10年より前の日時は入力できません。',
    en: 'Check when it was noticed: not in the future, and not more than ten years ago.',
  },
  leakDay: {
    ja: '知った日から今日までの日を選んでください。',
    en: 'Choose a day between the day on which it was noticed and today.',
  },
  leakReported: {
    ja: 'この報告は、すでに報告済みです。画面を読み直してください。',
    en: 'This report is marked as made already. Please reload the page.',
  },
  nobodyToTell: {
    ja: 'お知らせする依頼企業が選ばれていません。先に、どの依頼企業の情報かを選んでください。',
    en: 'No client is named yet. Say first whose data it was.',
  },
  clockFixed: { ja: 'この環境では時計を動かせません。', en: 'The clock cannot be moved here.' },
  alreadyMember: { ja: 'この方はすでにメンバーです。', en: 'This person is already a member.' },
  tooManyExports: {
    ja: 'データの書き出しは1日に{max}回までです。前に作ったファイルを使うか、明日もう一度お試しください。',
    en: 'Data can be exported {max} times a day. Use a file that was made before, or try again tomorrow.',
  },
};
