import type { CheckName } from '../domain/reconciliation.js';
import type { Language } from '../domain/wording.js';

/** What an admin does when a check does not agree: the runbook `money-alarms.md` in short, where it is needed. */
const steps: Readonly<Record<CheckName, Readonly<Record<Language, string>>>> = {
  entries: {
    ja: '画面からは起こりません。データベースを直接書き換えたか、一部だけ復元した可能性があります。振り込みの承認を止め、開発の担当に連絡してください。',
    en: 'The application cannot do this. Somebody wrote to the database, or a part was restored. Release no payouts and call the developers.',
  },
  receivable: {
    ja: '請求を止めているお客さまの名前を確かめ、試算表から売掛金の仕訳を開きます。書類のない仕訳か、仕訳のない書類が原因です。',
    en: 'Open the receivable postings of the held clients from the trial balance. A posting without its document, or the reverse, is the cause.',
  },
  payable: {
    ja: '試算表から買掛金の仕訳を受け取り手ごとに開き、支払明細書と比べます。送金済みなのに仕訳のない振り込みが多い原因です。',
    en: 'Open the payables of each payee from the trial balance and compare them with the statements. A transfer marked sent without its posting is the usual cause.',
  },
  credit: {
    ja: '止まっている返金の依頼か、返した日のない返還請求書を探します。',
    en: 'Look for a refund that has stopped, or a credit note that was not marked as given back.',
  },
  advance: {
    ja: '翌月の請求書を発行したのに、前受金を売上に移す仕訳がありません。試算表から前受金の仕訳を開いて、契約を特定します。',
    en: 'A document of the next month was issued without earning the advance. Find the contract among the postings of that account.',
  },
  deposit: {
    ja: '止まっている保証金の返金か、仕訳のない精算を探します。異議申し立てで失った保証金のときは、決済会社の画面から最新の通知を送り直します。',
    en: 'Look for a deposit’s refund that has stopped or a settlement without its posting. Lost to a bank: resend the dispute’s newest event.',
  },
  funds: {
    ja: '残高がマイナスのお客さまは、使った振り込みを銀行に取り消されています。もう一度の振り込みをお願いしてください。ほかは、仕訳と振り込みの記録の片方がありません。',
    en: 'A client below zero had a used transfer taken back by its bank: ask it to pay again. Otherwise a movement or its posting is missing.',
  },
  transferred: {
    ja: '振り込みが届く前に、請求書が入金済みになっています。請求書の入金の仕訳と、振り込みの記録を比べます。',
    en: 'An invoice was booked as paid before its transfers were here. Compare its payment with the movements.',
  },
  cash: {
    ja: '決済会社だけが知っている振り込みは、通知が届いていません。1時間ごとの処理が取りに行きます。増え続けるときは、止まっている処理を見てください。',
    en: 'Known to the provider only: its notice was lost, and the hourly job fetches it. If it stays, look at the stopped work.',
  },
  collected: {
    ja: '発行のときに決済会社が答えた合計と、請求書の合計が違います。発行済みの請求書の行を開いて、違う請求書を特定します。実際に入った額は「入金」の項目で比べています。',
    en: 'The total the provider told when an invoice was issued is not the invoice’s. Find it among the issued invoices. What really came in is compared by “Collections”.',
  },
  outputTax: {
    ja: '試算表から仮受消費税の仕訳を開き、書類のない仕訳か、仕訳のない書類を探します。',
    en: 'Open the postings of the tax received and find the invoice or credit note without its posting.',
  },
  clearing: {
    ja: '「入金」「返金」「振り込み」の項目が、どの動きかを示します。試算表からStripe残高の仕訳も開けます。',
    en: 'Collections, refunds and transfers name the movement. The postings can be opened from the trial balance.',
  },
  contested: {
    ja: '決済会社の画面から、その異議申し立ての最新の通知を送り直してください。',
    en: 'Resend the dispute’s newest event from the provider’s page: it converges.',
  },
  writtenOff: {
    ja: '試算表から貸倒損失の仕訳を開き、貸し倒れにした請求書の一覧と比べます。入金のあとに戻し入れの仕訳がないものが原因です。',
    en: 'Open the bad debts from the trial balance and compare them with the bills written off. A payment without its recovery is the usual cause.',
  },
  charges: {
    ja: '決済会社にだけある番号は、画面から手で作った入金です。当社にだけあるときや額が違うときは、手数料が遅れて届いています。1分ごとの処理が取りに行きます。',
    en: 'Only at the provider: a charge made by hand. Only with us or another amount: its fee came late, and the minute job fetches it.',
  },
  refunds: {
    ja: '決済会社にだけある番号は、画面から手で返金したものです。ここで返還請求書を2人で発行し、決済会社の画面は使わないよう伝えてください。',
    en: 'Only at the provider: refunded there by hand. Issue the credit note here by two persons, and use this screen only.',
  },
  transfers: {
    ja: '決済会社にだけある番号は、手で作った送金か、手で取り消した送金（trr_ で始まる番号）です。当社にだけあるときは、何も送らずに決済会社に問い合わせてください。',
    en: 'Only at the provider: a transfer made, or reversed (trr_…), by hand. Only with us: send nothing and ask the provider.',
  },
  chargebacks: {
    ja: '決済会社にだけあるときは、通知が届いていないか止まっています。決済会社の画面から送り直してください。異議でない調整は、手で仕訳します。',
    en: 'Only at the provider: its notice was lost or has stopped; resend it from there. Another adjustment is booked by hand.',
  },
  evidence: {
    ja: '「チャージバック」の画面で下書きを確かめ、期限までに反証を提出してください。提出しないと、代金は戻りません。期限を過ぎたものは、カード会社の決定を待ちます。',
    en: 'Read the draft under Chargebacks and hand in the evidence before the deadline; without it the bank decides against us. Once late, wait for the bank.',
  },
  others: {
    ja: '決済会社の画面でその番号を開き、何の動きかを確かめて、手で仕訳します。何度も起こるときは、開発の担当に伝えてください。',
    en: 'Look the id up on the provider’s page and book it by hand. Tell the developers when it comes again.',
  },
  balance: {
    ja: '上の入金、返金、振り込み、異議、知らない動きのうち、合わない項目が差の理由です。どれも合っているときは、数分おいてもう一度照合してください。',
    en: 'Collections, refunds, transfers, chargebacks or unknown movements name the reason. If all agree, compare again in some minutes.',
  },
  outbox: {
    ja: '止まっている処理を開き、理由を直してから、やり直してください。',
    en: 'Open the stopped work, mend the cause, and try it again.',
  },
  inbox: {
    ja: '止まっている処理を開き、理由を直してから、やり直してください。決済会社の画面から送り直しても同じです。',
    en: 'Open the stopped work, mend the cause, and try it again. Resending it from the provider’s page does the same.',
  },
  months: {
    ja: 'お金の状況の「月の締め」で、その月を締めてください。毎月1日から11日の6時30分に自動で締めるので、workerが動いていたかも確かめてください。',
    en: 'Close that month under Money. Months are closed by themselves at 06:30 on the first eleven days, so see whether the worker ran.',
  },
  tally: {
    ja: '集計が数え直しと違うお客さまは、請求を止めています。正しいのは1件ずつの記録です。原因を確かめてから、開発の担当に集計の作り直しを頼み、照合して、月を締めます。',
    en: 'The named clients are held. The units themselves are right: find the cause, have the developers rebuild the tally, compare again and close the month.',
  },
  usage: {
    ja: '月を締めたあとに、電話の記録が増えたか消えています。名前の出ている請求書に、追加で請求するか、返還請求書を発行します。',
    en: 'A call was recorded or removed after the month was closed. Bill it by hand or issue a credit note for the named invoice.',
  },
  unbilled: {
    ja: '「請求後」のものは、契約のとおり無料です。電話の記録やアポイントの承認が遅れた理由を確かめ、同じことが続かないようにします。7日たつと表示は消えます。「請求する月なし」のものは、契約の開始日・終了日と記録の日付を見比べて、開発の担当に連絡してください。',
    en: '“After the bill” is free, as the contract says: find out why the call was written down, or the appointment accepted, so late. It is told for seven days. “No month to bill”: compare the contract’s first and last day with the day of the record, and call the developers.',
  },
  payees: {
    ja: '支払明細書にないものは、今日の振り込みとして準備し、承認してください。失敗した振り込みは理由を直して送り直します。請求前のものは、その月を締めます。',
    en: 'Not on a statement: prepare and release a pay day today. Failed: mend its reason and send it again. Not billed: close the month.',
  },
  returns: {
    ja: 'お客さまに口座をうかがい、お金の状況の「銀行振り込みでお返しする分（保証金・返金）」で「これから振り込む」を押してから、振り込んで記録してください。二重にお返ししたものは、お戻しをお願いしてください。',
    en: 'Ask the client for an account. Under Money, “To be returned by bank transfer (deposits, refunds)”, press “About to transfer”, send the money and record it. Ask for what was returned twice to be sent back.',
  },
  meter: {
    ja: '止まっている件数の報告があれば、先にやり直します。決済会社の件数が多いときは、ほかの人が送った件数を取り消します。請求の額は件数の計測に左右されません。',
    en: 'Try stopped reports again first. If the provider has more, cancel what others sent. What is owed does not depend on the meter.',
  },
};

export const stepsText = (name: CheckName, language: Language): string => steps[name][language];
