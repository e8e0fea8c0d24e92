import type { ScriptStep } from './script.js';

const step = (
  id: string,
  title: string,
  say: string,
  field: string | null = null,
  required = false,
): ScriptStep => ({
  id,
  title,
  say,
  field,
  required,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
});

/** What each function adds between the caller's request and their name. Spoken words, so full business keigo. */
const byFunction: Record<string, ScriptStep> = {
  secretary_answering: step(
    'absence',
    '不在の案内',
    '申し訳ございません。あいにく担当の者が席を外しております。戻りましたら、こちらからお電話いたします。',
  ),
  reservation_intake: step(
    'reservation',
    'ご予約',
    'ご希望の日にちとお時間、ご予約の内容をお聞かせいただけますでしょうか。第二希望もございましたら、あわせてお願いいたします。',
    'message',
  ),
  order_intake: step(
    'order',
    'ご注文',
    'ご注文の品と数量、お届け先、ご希望の日にちを順にお願いいたします。復唱いたしますので、違うところがございましたらお知らせください。',
    'message',
  ),
  consumer_desk: step(
    'complaint',
    'お困りの内容',
    'ご不便をおかけし、申し訳ございません。いつ、どのようなことがございましたか、順にお聞かせいただけますでしょうか。',
    'message',
  ),
  technical_helpdesk: step(
    'technical',
    '機種と症状',
    'お使いの製品のお名前と、画面に出ている文字や音など、いまのご様子をお聞かせいただけますでしょうか。',
    'message',
  ),
  appointment_setting: step(
    'appointment',
    '面談の日程',
    '担当の者がご説明にお伺いいたします。ご都合のよい日にちとお時間を、二つほどお聞かせいただけますでしょうか。',
    'appointment',
  ),
  customer_followup: step(
    'followup',
    'その後のご様子',
    '先日はご利用いただき、ありがとうございました。その後、お困りのことやお気づきの点はございませんでしょうか。',
    'message',
  ),
  phone_survey: step(
    'survey',
    'アンケート',
    '三分ほどのアンケートにご協力をお願いしております。答えにくいご質問は、お答えいただかなくて結構でございます。',
    'message',
  ),
  after_hours_reception: step(
    'after_hours',
    'お急ぎの確認',
    'ただいま営業時間外でございますが、お急ぎのご用件でしょうか。お体やお住まいに危険がございましたら、先に119番か110番へお電話をお願いいたします。',
    'urgency',
    true,
  ),
  overflow_answering: step(
    'overflow',
    '代わりに承る',
    'ただいま電話が混み合っておりますので、私が代わりにご用件を承ります。',
  ),
  dispatch_coordination: step(
    'dispatch',
    '訪問先',
    'お伺いする先のご住所と、ご希望の日にちとお時間、当日ご連絡のつくお電話番号をお聞かせいただけますでしょうか。',
    'message',
  ),
  written_channel_handling: step(
    'channel',
    'ご連絡の方法',
    'ご返事は、お電話とメールのどちらがよろしいでしょうか。メールの場合は、アドレスをお聞かせください。',
    'message',
  ),
  campaign_desk: step(
    'campaign',
    'キャンペーン',
    'どちらのキャンペーンについてのお問い合わせでしょうか。お手元に応募の控えがございましたら、番号をお聞かせください。',
    'message',
  ),
  multilingual_reception: step(
    'language',
    '言語の確認',
    '日本語と英語のどちらでお話しいたしましょうか。 Would you prefer to speak Japanese or English?',
    'message',
  ),
  automated_answering: step(
    'menu',
    '選んだ番号',
    '自動音声でお選びいただいたご用件について承ります。お間違いございませんでしょうか。',
  ),
  recruitment_intake: step(
    'recruitment',
    'ご応募',
    'ご応募ありがとうございます。ご希望の職種と、面接にお越しいただける日にちを二つほどお聞かせいただけますでしょうか。',
    'message',
  ),
};

/** The script a new desk starts with: name oneself, hear the request, what the functions need, who called, close. */
export function openingScript(greeting: string, functionCodes: readonly string[]): ScriptStep[] {
  const special = functionCodes.flatMap((code) => (byFunction[code] ? [byFunction[code]] : []));
  return [
    step('greeting', '名乗り', greeting),
    step('request', 'ご用件', 'ご用件をお聞かせいただけますでしょうか。', 'message', true),
    ...special,
    step('name', 'お名前', '恐れ入りますが、お名前をお聞かせいただけますでしょうか。', 'callerName', true),
    step('kana', 'ふりがな', 'お名前の読み方を、念のためお聞かせいただけますでしょうか。', 'callerKana'),
    step(
      'callback',
      '折り返し先',
      '折り返しのお電話番号をお願いいたします。……復唱いたします。こちらの番号でよろしいでしょうか。',
      'callbackNumber',
      true,
    ),
    ...(special.some(({ field }) => field === 'urgency')
      ? []
      : [step('urgency', '急ぎかどうか', 'ご連絡は、お急ぎでいらっしゃいますか。', 'urgency')]),
    step('closing', '締め', 'かしこまりました。担当の者に申し伝えます。お電話ありがとうございました。'),
  ];
}
