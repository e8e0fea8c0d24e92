/** One way to sign in. */
export interface DemoAccount {
  readonly ja: string;
  readonly en: string;
  readonly email: string;
  readonly password: string;
}

export interface Welcome {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  readonly emulated: boolean;
  readonly embedded: boolean;
  readonly seconds: number;
  readonly logFile: string;
}

/** Cells a character takes in a terminal; Japanese ones take two. */
const width = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏！-｠￠-￦]/u.test(char) ? 2 : 1), 0);
const padded = (text: string, cells: number) => text + ' '.repeat(Math.max(0, cells - width(text)));

/** What a newcomer reads when everything runs. */
export function welcome(facts: Welcome): string {
  const { accounts, url } = facts;
  const rows = accounts.map(({ ja, en, email, password }) => [`${ja} / ${en}`, email, password] as const);
  const columns = [0, 1].map((index) => Math.max(0, ...rows.map((row) => width(row[index as 0 | 1]))));
  const table = rows.map(
    ([who, email, password]) =>
      `    ${padded(who, columns[0]!)}   ${padded(email, columns[1]!)}   ${password}`,
  );
  return [
    '',
    `  窓口 Madoguchi    ${url}`,
    '',
    `  準備ができました（${facts.seconds.toFixed(1)} 秒）。ブラウザーで上のアドレスを開いてください。止めるには Ctrl-C を押します。`,
    `  Ready in ${facts.seconds.toFixed(1)} s. Open the address above in a browser; Ctrl-C stops everything.`,
    ...(rows.length > 0 ? ['', '  お試し用のアカウント / Demo accounts', ...table] : []),
    '',
    `  送信メールの控え / Outgoing mail   ${url}/mail`,
    facts.emulated
      ? '  決済はお試し環境です。カードは 4242 4242 4242 4242、実際の請求はありません。 / Payments are emulated: no money moves.'
      : '  決済はお手持ちの Stripe テスト環境を使います。 / Payments use your own Stripe test account.',
    ...(facts.embedded
      ? []
      : ['  データは DATABASE_URL のデータベースにあります。 / Data lives in the database of DATABASE_URL.']),
    `  記録 / Log   ${facts.logFile}`,
    '',
  ].join('\n');
}
