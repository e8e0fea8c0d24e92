import fc from 'fast-check';
import { loadKnowledge } from '../knowledge/load-knowledge.js';
import { speaksOfDanger } from './danger.js';
import { maskPersonalData } from './mask.js';

const { surnames } = loadKnowledge();
const mask = (text: string): string => maskPersonalData(text, surnames);

describe('what identifies a person', () => {
  it.each([
    ['携帯は090-1234-5678です', '携帯は●●●です'],
    ['０３－１２３４－５６７８までお願いします', '●●●までお願いします'],
    ['(03)1234-5678 に電話', '●●● に電話'],
    ['call me on +81 90 1234 5678 please', 'call me on ●●● please'],
    ['hana.s+shop@example.co.jpへ', '●●●へ'],
    ['〒100-0001 の店', '●●● の店'],
    ['佐藤花子様から電話', '●●●様から電話'],
    ['昨日は田中さんが怒っていました', '昨日は●●●さんが怒っていました'],
    ['Mrs. Jones was angry', 'Mrs. ●●● was angry'],
    ['4242 4242 4242 4242', '●●●'],
    ['大久保さんと桑原さんからの電話', '●●●さんと●●●さんからの電話'],
    ['昨日はたなかさんから電話', '昨日は●●●さんから電話'],
    ['スミスさんが怒る', '●●●さんが怒る'],
    ['五十嵐ゆかりさん', '●●●さん'],
    ['昨日田中さんが来た', '昨日●●●さんが来た'],
    ['田中 太郎 様より', '●●● 様より'],
    ['田中社長の電話', '●●●社長の電話'],
    ['林先生と大久保店長', '●●●先生と●●●店長'],
    ['山田くんと鈴木ちゃん', '●●●くんと●●●ちゃん'],
    ['山田くんです', '●●●くんです'],
    ['麻生さんの件', '●●●さんの件'],
    ['土屋さんの店', '●●●さんの店'],
    ['佐藤武士さん', '●●●さん'],
    ['いつものたなかさま', 'いつもの●●●さま'],
    ['Sarah Johnson called twice', '●●● called twice'],
    ['電話は23-4567です', '電話は●●●です'],
    ['TEL 045-1234', 'TEL ●●●'],
    ['tel: 6123-4567', 'tel: ●●●'],
    ['電話番号：123456', '電話番号：●●●'],
    ['100-0001 千代田区の店', '●●● 千代田区の店'],
    ['住所は150-0002です', '住所は●●●です'],
  ])('%s → %s', (given, masked) => {
    expect(mask(given)).toBe(masked);
  });

  it.each([
    '毎日200件、月に6,400件ほど',
    '9:00〜18:00',
    '2026年11月1日から',
    '年間24万件',
    '1日20〜30件',
    'お客さんや患者さん、大家さん',
    '300,000円の工事',
    '夜の森さん以外'.slice(0, 3),
    '120,000 names and 85% of sales',
    'お客さん、患者さん、業者さん、奥さん、職人さん、取引先さん、皆さん、娘さん、お子さん、大家さん',
    'お客さま、お客様、皆様、奥様、お得意様、オーナーさま、ご主人様、利用者様、入居者さん、親御さん',
    '花屋さん、電気屋さん、工務店さん、税理士さん、看護師さん、運転手さん、農家さん、飼い主さん、八百屋さん',
    'おばあちゃん、おじいさん、おまわりさん、みなさん、おかみさん、赤ちゃん、ワンちゃん、おばちゃん',
    '電話がたくさん来ます。ちゃんと出たい。さまざまな用件。同様に多様な仕様の様子',
    'お疲れ様、おかげさまで、ご苦労さま、お互い様',
    '事務員さんとパートさんとドライバーさん、ケアマネさん',
    'メーカーさん、問屋さん、保険会社さん、市役所さん、お隣さん、ご近所さん',
    '生徒さん、妊婦さん、派遣さん、守衛さん、社長さん、法人様、常連さん、獣医さん、旅館さん、施設さん',
    '靴のサイズまで聞くんです。夜も働くんだから。杜氏も出ます',
    '社長と店長と先生が電話に出ます。工場長も',
    '氏名と住所を聞く',
    '電話は200-3000件くらい',
    '電話は1日に20-30件、月に1500件',
    '電話 9:00-18:00',
    'phone 100-2000 calls',
    '売上は100-2000万円',
    'John and Mary answer',
  ])('leaves %s alone', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('never lets a telephone number through, whatever stands around it', () => {
    const separator = fc.constantFrom('', '-', ' ', '－', 'ー');
    const around = fc.constantFrom('', '店の電話は', 'です。', ' call ', '、', '：');
    fc.assert(
      fc.property(
        fc.integer({ min: 10000000, max: 99999999 }),
        separator,
        around,
        around,
        (digits, gap, before, after) => {
          const text = `${before}090${gap}${String(digits).slice(0, 4)}${gap}${String(digits).slice(4)}${after}`;
          expect(mask(text)).toBe(`${before}●●●${after}`);
        },
      ),
    );
  });
});

describe('danger', () => {
  it.each([
    'もう死にたいです',
    '店に刃物を持った男が、警察を呼んでください',
    '夫が倒れて動きません',
    '助けて！！😡 今、工場で人が倒れています。電話が鳴りっぱなしで馬鹿野郎 119',
    '父が倒れて息をしていません。助けてください。',
    'お客さまが急に倒れました。どうしたらいいですか',
    '患者さんから毎日のように「殺すぞ」「火をつける」と脅す電話がかかってきて、今日は待ち伏せもされました。怖くて外に出られません。',
    '店に火をつけるぞと電話で言われました',
    '爆破予告の電話が来ました',
    '元の従業員に待ち伏せされています',
    '夫から毎日殴られています',
    'A caller threatened to kill our receptionist',
    'We keep getting death threats by phone',
    'Please call an ambulance',
    'I want to die',
    'my shop is on fire',
    '救急車を呼んで！',
    '店で人が倒れました。救急車を呼んで',
    '救急車を呼びたい',
    '救急車お願いします',
    '警察に通報したいです',
    '警察を呼んで、早く',
    '110番したい',
    '119番して！',
    '店に強盗が入っています',
    '今、事務所に不審者が入ってきました',
    'お客さまが包丁を持って暴れています',
    '店に刃物を持った人がいます',
    '酔っ払いが店で暴れています。どうすればいいですか',
    '先ほど店で人が倒れました、どうしたらいいですか',
    'I need police now',
    'Send police at once',
    'someone is breaking into my shop right now',
    'Please call 119',
    'Call 110 now!',
    'There is a man with a knife in my shop',
    'A customer has collapsed in my restaurant',
  ])('is heard in “%s”', (text) => {
    expect(speaksOfDanger(text)).toBe(true);
  });
  it.each([
    '救急の患者さんの電話が夜中に来ます',
    '葬儀社です。ご逝去の連絡は時間を選びません',
    '水漏れの緊急の電話が夜中に来ます',
    'We are an ambulance service and need someone to answer',
    'Callers in an emergency hit a machine',
    '火災報知器の点検の会社です',
    'お客さんが怒って電話してきます',
    '電話が鳴ると死ぬほど忙しい',
    '見守りの会社です。今も「お年寄りが倒れている」という電話が夜中に来ます',
    '社長の私が倒れたら電話に出る人がいません',
    '警備会社です。ストーカー対策の相談の電話が増えています',
    'カスハラの電話で、社員が怒鳴られて疲れています',
    '仕事を殺す電話の多さで、お客さまに「もう頼まない」と言われました',
    '暖炉の店です。薪に火をつけるときの質問の電話が来ます',
    'Bad reviews threaten to kill our business',
    '息をつく間もなく電話が鳴り、誰か助けてほしい',
    '防犯ベルの店です。「店に強盗が入っています」という電話が夜中に来ます',
    '警察署の隣の店です。警察と間違えた電話が多いです',
    '「救急車を呼んで！」と夜中に言われる介護施設です',
    '患者さんが倒れたときは救急車を呼んで対応しています',
    '救急車を呼びたいという電話が間違ってかかってきます',
    'クレームの電話がひどく、警察を呼びたいくらいです',
    '去年、工場で人が倒れました。それから電話の当番を増やしました',
    '料理中、包丁を持っていると電話に出られません',
    '水道110番の店です。110番へのお礼の電話が来ます',
    '先月、店に泥棒が入ってから、知らない電話が怖いです',
    'お客さまが暴れているという電話が交番に入ります',
    '119番の救急隊から病院に電話が来ます',
    'We sell burglar alarms. Callers tell us someone is breaking into their shop.',
    'Our office is next to the police station and we get calls meant for them.',
    'We get calls for an ambulance company all day',
    'We get 112 calls a day and call 110 customers back',
    'Our line is always busy, so folks give up and dial 911.',
    'We need police clearance for our staff',
    'We sharpen knives. A customer has a knife to sharpen and nobody answers.',
    'My phone business collapsed last year',
  ])('is not heard in “%s”', (text) => {
    expect(speaksOfDanger(text)).toBe(false);
  });
});
