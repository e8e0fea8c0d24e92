import type { Messages } from '@madoguchi/platform/graphql';

/** What outbound calling refuses, and what to do about it. */
export const outboundMessages: Messages = {
  nothingInHand: {
    ja: '今は、かけている電話がありません。電話をかけている間に、現場責任者を呼べます。',
    en: 'You are not calling anybody. A supervisor can be called while you are.',
  },
  otherWorkFirst: {
    ja: '電話が鳴っているか、対応中の電話があります。窓口の画面でその電話を終えてから、次の相手を受け取ってください。',
    en: 'A call rings at you or is in your hands. Finish it on the desk’s screen, then take the next contact.',
  },
  meetingNeedsACall: {
    ja: 'アポは、訂正では作れません。もう一度お電話して、お約束の日時をいただいてください。',
    en: 'A meeting cannot be made by a correction. Call again and agree on a time.',
  },
  refusalStays: {
    ja: 'お断りの記録は、ご自分では取り消せません。間違いのときは、現場責任者に伝えてください。',
    en: 'You cannot take back that somebody said no. If it was a mistake, tell your supervisor.',
  },
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
  campaignNeedsQuestions: {
    ja: 'アンケートには、公開された質問が1つ以上必要です。依頼企業が「質問」の画面で質問を公開してください。',
    en: 'A survey needs at least one published question. The client publishes them on the page “Questions”.',
  },
  kindIsFixed: {
    ja: 'すでに電話を始めたので、電話の種類は変えられません。別の種類には、新しいキャンペーンを作ってください。',
    en: 'People have been called already, so the kind of call cannot change. Create a new campaign for another kind.',
  },
  solicitsNothing: {
    ja: 'この電話では、商品をおすすめできません。おすすめするときは、依頼企業に「ご案内（勧誘）」のキャンペーンを作ってもらってください。',
    en: 'Nothing may be offered in these calls. To offer something, ask the client for a campaign of the kind “offer (solicitation)”.',
  },
  outcomeNotInCampaign: {
    ja: 'この種類の電話では、その結果を選べません。別の結果を選んでください。',
    en: 'This kind of call cannot come to that. Choose another outcome.',
  },
  nobodyAnswered: {
    ja: '「不在」「話し中」「番号違い」には、質問の答えを付けられません。結果を選び直してください。',
    en: 'No answers go with “no answer”, “busy” or “wrong number”. Choose another outcome.',
  },
  questionOpen: {
    ja: '「{title}」の答えがまだです。答えを選ぶか、「お答えいただけなかった」に印を付けてください。',
    en: '“{title}” has no answer yet. Enter it, or tick that they did not want to answer.',
  },
  questionNotAsked: {
    ja: '質問の流れにない答えが含まれています。画面を読み直して、答えを確かめてください。',
    en: 'There is an answer to a question that was not asked. Reload the page and check the answers.',
  },
  answerNotOffered: {
    ja: '「{title}」の答えが選択肢にありません。選び直してください。',
    en: 'The answer to “{title}” is not among its choices. Choose again.',
  },
  answerNotANumber: {
    ja: '「{title}」には数を入力してください（例：8）。',
    en: 'Enter a number for “{title}”, for example 8.',
  },
  answerNotADay: {
    ja: '「{title}」には日にちを入力してください（例：2026-12-05）。',
    en: 'Enter a date for “{title}”, for example 2026-12-05.',
  },
  answerNotAPhone: {
    ja: '「{title}」の電話番号を、市外局番から入力してください。',
    en: 'Enter the number for “{title}” with its area code.',
  },
  noHandOverHere: {
    ja: '手順{number}「{title}」の行き先に、引き継ぎは選べません。ほかの手順か「終わり」を選んでください。',
    en: 'Step {number} cannot hand the call over. Lead it to another step or to the end.',
  },
  askingNotHere: {
    ja: '手順{number}「{title}」の聞き取りは、キャンペーンでは使えません。「自由な言葉」などに変えてください。',
    en: 'Step {number} notes something that only calls that come in have. Choose another way of noting.',
  },
  campaignLimitReached: {
    ja: '依頼企業が決めた今月の上限に達したため、電話をかけられません。来月1日にまたかけられます。急ぐときは、依頼企業に上限の見直しを相談してください。',
    en: 'This month’s limit, set by the client, is reached, so nobody is called. Calls go on again on the 1st. If it cannot wait, ask the client to raise the limit.',
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
  onePersonOneMeeting: {
    ja: '担当者を選んだ枠で受けられるのは、一度に1組です。「1」にしてください。',
    en: 'One person meets one party at a time. Enter 1.',
  },
  salespersonThere: {
    ja: 'このメールアドレスは、別の担当者に登録されています。別のアドレスにしてください。',
    en: 'Another person has this mail address. Enter another one.',
  },
  salespersonHasTimes: {
    ja: 'この担当者には、開けている日時があります。先にその日時を取りやめるか、面談が終わってから外してください。',
    en: 'This person still has open times. Close them first, or wait until the meetings are over.',
  },
  slotOverlaps: {
    ja: 'その時間帯は、{day}の{from}〜{until}の枠と重なっています。重ならない時刻か、短い時間にしてください。今回の枠は、一つも登録していません。',
    en: 'This would overlap the slot of {day}, {from}–{until}. Choose another time or fewer minutes. Nothing has been added.',
  },
  wishAnswered: {
    ja: 'このご希望は、すでに予約したか、取り下げられています。画面を読み直してください。',
    en: 'This wish is already booked or taken back. Please reload the page.',
  },
  wishDeclined: {
    ja: 'このご希望は、すでにお断りしています。画面を読み直してください。',
    en: 'This wish has already been declined. Please reload the page.',
  },
  wishIsPast: {
    ja: 'ご希望の日時は過ぎています。別の時間を選んでください。',
    en: 'The wished time is over. Choose another one.',
  },
  wishNotOpen: {
    ja: 'ご希望の日時は、依頼企業の予約枠にありません。空いている時間を選んでください。',
    en: 'The client has not opened the wished time. Choose a free one.',
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
  numberRefusesCalls: {
    ja: 'この番号は「電話をかけない番号」に入っています。ご案内はせず、ご用件なしで電話を終えてください。',
    en: 'This number is on the do-not-call list. Offer nothing and end the call.',
  },
  numberWithheld: {
    ja: '電話番号が通知されていないため、登録できません。番号を伺えたときは、伝言に書いてください。',
    en: 'The number is withheld, so it cannot be put on the list. If you are told it, write it into the message.',
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
  utf16File: {
    ja: 'ファイルの文字の形式（UTF-16、Excelの「Unicodeテキスト」）は読めません。Excelの「名前を付けて保存」で「CSV UTF-8」を選んで保存し、そのファイルを選び直してください。',
    en: 'The file is written in UTF-16 (“Unicode text” in Excel), which cannot be read. Save it as “CSV UTF-8” and choose that file.',
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
