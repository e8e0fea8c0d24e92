import { isAutomatic, ownWords, storyText } from './inbound-mail.js';

const mail = (headers: Record<string, string> = {}, from = 'sato@example.jp') => ({
  from,
  headers: new Map(Object.entries(headers)),
});

describe('a mail that comes in', () => {
  it.each([
    ['a person', mail(), false],
    ['a person whose program says so', mail({ 'auto-submitted': 'no' }), false],
    ['an absence', mail({ 'auto-submitted': 'auto-replied' }), true],
    ['a list', mail({ precedence: 'bulk' }), true],
    ['a list by id', mail({ 'list-id': '<news.example>' }), true],
    ['a bounce', mail({ 'return-path': '<>' }), true],
    ['a mail server', mail({}, 'MAILER-DAEMON@example.jp'), true],
    ['an address nobody reads', mail({}, 'no-reply@shop.example'), true],
    ['nobody', mail({}, ''), true],
  ])('is told apart: %s', (_, one, automatic) => expect(isAutomatic(one)).toBe(automatic));

  it.each([
    [
      'はい、お願いします。\r\n\r\n――― この線より上にご返信をお書きください ―――\r\n本文',
      'はい、お願いします。',
    ],
    [
      'はい。\n\n2026年11月25日(水) 14:05 甲食品 <case@reply.example>:\n\n> 交換品を\n> お送りします。',
      'はい。',
    ],
    ['Yes.\n\nOn Wed, Nov 25, 2026 at 2:05 PM Shop\n<case@reply.example> wrote:\n> Hello', 'Yes.'],
    ['了解です\n\n-----Original Message-----\nFrom: x', '了解です'],
    ['了解です\n\n差出人: 甲食品\n送信日時: 2026年11月25日\n宛先: 佐藤', '了解です'],
    ['> 返金しますか\nいいえ\n> 交換しますか\nはい', 'いいえ\nはい'],
    ['From: の意味がわかりません', 'From: の意味がわかりません'],
  ])('keeps the own words of %j', (text, words) => expect(ownWords(text)).toBe(words));

  it.each([
    ['empty lines', '\n'.repeat(50_000)],
    ['dashes', '-'.repeat(50_000)],
    ['spaces', ' '.repeat(50_000)],
    ['beginnings', 'On a\nFrom:\n2026-01-01 '.repeat(5_000)],
    ['endings', `On aaaaaa wrote:${' '.repeat(50_000)}x`],
  ])('is read at once however many %s it holds', (_, many) =>
    expect(ownWords(`はい\n${many}\nいいえ`)).toMatch(/^はい/),
  );

  it('hides card numbers, says what was left out, and stays within its bounds', () => {
    expect(storyText({ text: 'カードは ４２４２ 4242 4242 4242 です', attachments: 2 })).toBe(
      'カードは **** **** **** 4242 です\n\n［添付ファイル2件は受け取っていません］',
    );
    expect(storyText({ text: '> 引用だけ', attachments: 0 })).toBe('［本文なし］');
    expect([...storyText({ text: '👩'.repeat(10_000), attachments: 1 })].length).toBeLessThanOrEqual(4_000);
    expect([...storyText({ text: '4 '.repeat(500_000), attachments: 0 })].length).toBeLessThanOrEqual(4_000);
    expect(storyText({ text: 'a\u0000b\ud83d', attachments: 0 })).toBe('ab\ufffd');
  });
});
