import type { CampaignKind } from './campaign.js';
import { END, type ScriptBranch, type ScriptStep } from './script.js';

export interface CampaignTemplate {
  readonly kind: Exclude<CampaignKind, 'solicitation'>;
  readonly steps: readonly ScriptStep[];
}

type Part = Partial<Omit<ScriptStep, 'id' | 'title' | 'say'>>;
const step = (id: string, title: string, say: string, part: Part = {}): ScriptStep => ({
  field: null,
  required: false,
  kind: 'text',
  choices: [],
  branches: [],
  next: null,
  ...part,
  id,
  title,
  say,
});
const choose = (choices: readonly string[], branches: readonly ScriptBranch[] = []): Part => ({
  field: 'message',
  required: true,
  kind: 'choice',
  choices,
  branches,
});
const yesNo = (branches: readonly ScriptBranch[] = []): Part => ({
  field: 'message',
  required: true,
  kind: 'yes_no',
  branches,
});
const words: Part = { field: 'message' };

/** Where to start from for calls that solicit nothing. Spoken words, so full business keigo. */
export const campaignTemplates = (matter: string): readonly CampaignTemplate[] => [
  {
    kind: 'survey',
    steps: [
      step(
        'may_ask',
        'ご協力いただけるか',
        `${matter}について、三分ほどお話を伺いたく、お電話いたしました。商品のご案内ではございません。ただいま、よろしいでしょうか。`,
        yesNo([{ answer: 'no', goTo: 'thanks' }]),
      ),
      step(
        'satisfied',
        '満足の度合い',
        '全体として、どのくらいご満足いただけましたでしょうか。',
        choose(['とても満足', '満足', 'どちらともいえない', '不満', 'とても不満']),
      ),
      step(
        'why',
        'そのわけ',
        'よろしければ、そのようにお感じになったわけをお聞かせいただけますでしょうか。',
        words,
      ),
      step(
        'recommend',
        'すすめたい度合い（0〜10）',
        '親しい方におすすめになるお気持ちを、0から10の数でお聞かせいただけますでしょうか。',
        {
          field: 'message',
          kind: 'number',
        },
      ),
      step('thanks', '締め', 'ありがとうございました。失礼いたします。'),
    ],
  },
  {
    kind: 'follow_up',
    steps: [
      step('thanks', 'お礼', `先日は${matter}をご利用いただき、誠にありがとうございました。`),
      step(
        'trouble',
        'お困りのことの有無',
        'その後、お困りのことはございませんでしょうか。',
        choose(['ない', 'ある'], [{ answer: 'ない', goTo: 'closing' }]),
      ),
      step('what', 'お困りの内容', '詳しくお聞かせいただけますでしょうか。担当の者に申し伝えます。', {
        field: 'message',
        required: true,
      }),
      step('closing', '締め', '何かございましたら、いつでもお電話ください。失礼いたします。'),
    ],
  },
  {
    kind: 'reminder',
    steps: [
      step('remind', 'お知らせ', `${matter}の日が近づきましたので、確認のお電話をいたしました。`),
      step(
        'coming',
        'ご都合',
        'ご予定のとおりで、よろしいでしょうか。',
        choose(
          ['予定どおり', '変更したい', '取り消したい'],
          [
            { answer: '予定どおり', goTo: 'closing' },
            { answer: '取り消したい', goTo: 'closing' },
          ],
        ),
      ),
      step('when', 'ご希望の日', 'ご都合のよい日をお聞かせいただけますでしょうか。', {
        field: 'message',
        required: true,
        kind: 'date',
      }),
      step('closing', '締め', 'かしこまりました。お待ちしております。失礼いたします。', { next: END }),
    ],
  },
];
