import type { Messages } from '@madoguchi/platform/graphql';

/** What outbound calling refuses, and what to do about it. */
export const outboundMessages: Messages = {
  noOutboundFunction: {
    ja: 'この契約には、こちらから電話をかける機能がありません。アポイント獲得などを含むパッケージをご契約ください。',
    en: 'This contract has no function that calls people. Choose a bundle with appointment setting or follow-up calls.',
  },
  campaignEnded: {
    ja: 'このキャンペーンは終わっています。新しいキャンペーンを作ってください。',
    en: 'This campaign has ended. Create a new one.',
  },
  campaignCannot: {
    ja: '今の状態では、この操作はできません。画面を読み直してください。',
    en: 'This cannot be done in the present state. Please reload the page.',
  },
  campaignNeedsContacts: {
    ja: '電話をかける先がまだありません。依頼企業がリストを取り込んでから始めてください。',
    en: 'There is nobody to call yet. Start once the client has imported a list.',
  },
  contractNotInService: {
    ja: '契約がまだ始まっていないか、止まっています。契約の開始日とお支払いを確認してください。',
    en: 'The contract is not in service. Check its first day and the payment.',
  },
  offerIsFixed: {
    ja: 'すでに電話を始めたので、ご案内する商品は変えられません。別の商品には、新しいキャンペーンを作ってください。',
    en: 'People have been called already, so what is offered cannot change. Create a new campaign for another offer.',
  },
  campaignNotRunning: {
    ja: 'このキャンペーンは止まっています。現場責任者に確認してください。',
    en: 'This campaign is not running. Ask your supervisor.',
  },
  outsideCallingHours: {
    ja: '今は電話をかけられる時間ではありません。決められた曜日と時間にかけてください。',
    en: 'People may not be called at this time. Call on the days and hours of the campaign.',
  },
  nobodyToCall: {
    ja: '今かけられる相手がいません。少し待つか、別のキャンペーンを選んでください。',
    en: 'There is nobody to call right now. Wait a little, or choose another campaign.',
  },
  contactReleased: {
    ja: '長い間操作がなかったため、この相手はほかの人に渡りました。次の相手を選んでください。',
    en: 'You were away for long, so this contact went to the others. Take the next one.',
  },
  tellEverything: {
    ja: 'お名前、会社名、商品の種類、ご案内の電話であることを、すべてお伝えしてから印を付けてください。',
    en: 'Tell your name, the company, the kind of goods and that this is solicitation, then tick all four.',
  },
  discloseFirst: {
    ja: '最初にお伝えすること（お名前、会社名、商品の種類、ご案内の電話であること）に印を付けてから記録してください。',
    en: 'Tick what has to be told first (name, company, goods, solicitation) before you record this outcome.',
  },
  slotOverlaps: {
    ja: 'その時間帯は、{day}の{from}〜{until}の枠と重なっています。重ならない時刻か、短い時間にしてください。今回の枠は、一つも登録していません。',
    en: 'This would overlap the slot of {day}, {from}–{until}. Choose another time or fewer minutes. Nothing has been added.',
  },
  slotTaken: {
    ja: 'この時間は、たった今埋まりました。別の時間を選んでください。',
    en: 'This time has just been taken. Choose another one.',
  },
  slotBooked: {
    ja: 'この時間には面談の約束があるため、閉じられません。',
    en: 'Somebody has booked this time, so it cannot be closed.',
  },
  notACallback: {
    ja: 'かけ直す日時は、結果が「かけ直し」のときだけ入力できます。',
    en: 'Only the outcome “call back” carries a time. Remove it, or choose that outcome.',
  },
  callbackInTheFuture: {
    ja: 'かけ直す日時は、今より後で90日以内にしてください。',
    en: 'The time to call back must be ahead and within 90 days.',
  },
  callbackOutsideHours: {
    ja: 'その日時は、このキャンペーンで電話をかけられる時間の外です。別の日時にしてください。',
    en: 'The campaign does not call at that time. Choose another one.',
  },
  endsBeforeItStarts: {
    ja: '終わりの日は、始まりの日と同じかそれより後にしてください。',
    en: 'The last day must not be before the first.',
  },
  periodIsOver: {
    ja: '終わりの日が過ぎています。今日以降の日にしてください。',
    en: 'The last day is over. Choose today or later.',
  },
  periodTooLong: { ja: '期間は1年以内にしてください。', en: 'Choose a period of at most a year.' },
  spanTooLong: { ja: '一度に開けるのは3か月分までです。', en: 'Open at most three months at once.' },
  noSlots: {
    ja: 'この指定に当てはまる、これからの日時がありません。曜日と期間を確認してください。',
    en: 'No moment ahead fits. Check weekdays and period.',
  },
  tooEarlyToCall: {
    ja: '朝8時より前には電話をかけられません。8:00以降にしてください。',
    en: 'Nobody is called before 8:00. Choose 8:00 or later.',
  },
  tooLateToCall: {
    ja: '夜9時より後には電話をかけられません。21:00までにしてください。',
    en: 'Nobody is called after 21:00. Choose 21:00 or earlier.',
  },
  unclosedQuote: {
    ja: 'ファイルの中の引用符（"）が閉じていないため、読めませんでした。表計算ソフトでCSVとして保存し直してください。',
    en: 'A quotation mark in the file is never closed. Save the list as CSV again.',
  },
  fileTooLarge: {
    ja: 'ファイルが大きすぎます（50 MBまで）。必要な列だけにするか、分けて取り込んでください。',
    en: 'The file is too large (50 MB at the most). Keep only the columns you need, or split it.',
  },
  tooManyLines: {
    ja: '行が多すぎます（20万行まで）。分けて取り込んでください。',
    en: 'The file has too many lines (200,000 at the most). Split it.',
  },
  emptyFile: {
    ja: 'ファイルに読める行がありません。中身を確認してください。',
    en: 'The file has no line to read. Check what is in it.',
  },
  saveAsCsv: {
    ja: 'CSVではないようです。Excelの「.xlsx」は取り込みの画面から選べます。それ以外は「CSV」の形式で保存してから、選び直してください。',
    en: 'This does not look like CSV. Choose an Excel .xlsx file on the import screen, or save the sheet as CSV and choose that file.',
  },
  choosePhoneColumn: { ja: '電話番号の列を選んでください。', en: 'Choose the column with the numbers.' },
  columnTwice: {
    ja: '同じ列が二度選ばれています。項目ごとに別の列を選んでください。',
    en: 'One column is chosen twice. Choose a different one for each.',
  },
  interrupted: {
    ja: '取り込みが途中で止まりました。何も登録されていません。同じファイルをもう一度選んでください。',
    en: 'The import was interrupted and nothing was stored. Choose the same file again.',
  },
};
