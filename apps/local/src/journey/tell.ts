import type { Step } from './steps.js';
import type { Summary } from './summary.js';

const titles: Record<string, string> = {
  'instance-started': '専用の環境を起動しました',
  'platform-installed': '運営会社を登録しました',
  'market-open': '地域プロデューサーと運営会社がパッケージを公開しました',
  diagnosis: '困りごとを診断しました',
  'owner-registered': '依頼企業が登録し、診断を引き継ぎました',
  'contract-signed': '見積もりに署名しました',
  'payment-method-stored': 'カードを登録しました（3Dセキュア）',
  'desk-open': '窓口が開きました',
  'floor-staffed': 'オペレーターが席に着きました',
  'calls-answered': '電話を受けました',
  'reports-delivered': '伝言を届けました',
  'appointments-accepted': 'アポイントを確認しました',
  'months-closed': '月を締め、請求しました',
  documents: '契約書と請求書をPDFにしました',
  payouts: '地域プロデューサーと運営会社に支払いました',
  'ledger-balanced': '帳簿の借方と貸方が一致しました',
  'sums-agree': '請求書・税・Stripeの金額が一致しました',
};

const yen = (amount: number) => `${amount.toLocaleString('ja-JP')}円`;

export function tellStep({ step, ok, ms, detail, error }: Step): void {
  const seconds = (ms / 1000).toFixed(1).padStart(5);
  process.stdout.write(
    `${ok ? '✓' : '✗'} ${seconds}s  ${titles[step] ?? step}${detail ? `：${detail}` : ''}${error ? `\n         ${error}` : ''}\n`,
  );
}

export function tellSummary(summary: Summary): void {
  const lines = summary.bundle === null ? honestEnd(summary) : bill(summary);
  process.stdout.write(`\n${lines.join('\n')}\n`);
}

const honestEnd = ({ end }: Extract<Summary, { bundle: null }>) => [
  `結論：${end.headline}`,
  'パッケージはおすすめしませんでした。代わりにできること：',
  ...end.instead.map((step) => `  ・${step}`),
];

const bill = ({
  bundle,
  plan,
  usage,
  invoices,
  ledger,
  payouts,
  files,
}: Exclude<Summary, { bundle: null }>) => [
  `選んだパッケージ：${bundle.name}（${bundle.producer}）${plan.name}プラン`,
  `利用：${usage.filter((one) => one.billable).length}件（うち無料 ${usage.filter((one) => !one.billable).length}件は別）`,
  ...invoices.flatMap((invoice) => [
    `請求書 ${invoice.number}（${invoice.period.startsOn}〜${invoice.period.endsOn}）`,
    ...invoice.lines.map((line) => `  ${line.description}  ${yen(line.amountMinor)}`),
    `  消費税（10%） ${yen(invoice.taxMinor)}／合計 ${yen(invoice.totalMinor)}`,
  ]),
  `支払い：${payouts.map((payout) => `${payout.payee} ${yen(payout.amountMinor)}`).join('、')}`,
  `帳簿：借方 ${yen(ledger.debitsMinor)}／貸方 ${yen(ledger.creditsMinor)}`,
  `書類：${files.contractPdf}、${files.invoicePdf}`,
];
