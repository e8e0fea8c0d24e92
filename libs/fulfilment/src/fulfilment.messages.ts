import type { Messages } from '@madoguchi/platform/graphql';

/** What fulfilment refuses, and what to do about it. */
export const messages: Messages = {
  cardNumber: {
    ja: 'カード番号のような数字が入っています。カード番号は書き留められません。数字を消してください。お支払いは、お客さまご自身にお支払い用ページで入力していただきます。',
    en: 'This looks like a card number, which must never be written down. Remove it; the customer types it on the payment page.',
  },
  unsentCase: {
    ja: 'この電話には、書きかけの案件があります。案件を登録するか、捨てることを選んでから完了してください。',
    en: 'A case was begun in this call and not opened. Open it or throw it away, then complete the call.',
  },
  testNumberDay: {
    ja: '今日から{last}までの日を選んでください。過ぎた日にさかのぼっては変えられません。',
    en: 'Choose a day from today to {last}. What was counted before does not change.',
  },
  tooManyTestNumbers: {
    ja: '試し電話の番号は{max}件までです。使わない番号を外してから追加してください。',
    en: 'There may be {max} test numbers. Take one out that you do not need, then add this one.',
  },
  deskNotOpen: {
    ja: 'この窓口はまだ電話を受けられません。契約の開始日とお支払い方法の登録を確認してください。',
    en: 'This desk does not take calls yet. Check the start date of the contract and that a payment method is stored.',
  },
  identityCheckMissing: {
    ja: 'この窓口は、こちらの番号をお貸しする契約です。ご本人確認の記録がないため、まだ電話を受けられません。現場責任者かマネージャーが、窓口の「電話番号」の画面で確認した内容を記録してください。',
    en: 'The number of this desk is lent to the client, and no identity check is on record, so it takes no calls yet. A supervisor or manager records the check on the desk’s page “Telephone number”.',
  },
  numberDay: {
    ja: '{last}までの日を選んでください。',
    en: 'Choose a day up to {last}.',
  },
  personalNumber: {
    ja: 'マイナンバー（個人番号）のような12桁の数字が入っています。個人番号は書き留められません。数字を消してください。',
    en: 'This looks like a twelve-digit personal number (My Number), which must not be written down. Remove it.',
  },
  noNumberOfThisCard: {
    ja: 'マイナンバーカードの番号は記録しません。空欄にしてください。',
    en: 'No number of a My Number card is recorded. Leave this empty.',
  },
  lastCharacters: {
    ja: '書類の番号の最後の1～4文字だけを、英数字で入力してください。',
    en: 'Enter only the last one to four letters or digits of the document’s number.',
  },
  ofCorporationOnly: {
    ja: '法人のときだけ入力してください。',
    en: 'Only a corporation has this.',
  },
  notOfThisParty: {
    ja: '法人か個人事業主かに合うものを選んでください。',
    en: 'Choose one that fits a corporation or a sole proprietor.',
  },
  checkedInFuture: {
    ja: '日付を確かめてください。まだ来ていない日や、順序の合わない日は入力できません。',
    en: 'Check the date: it cannot lie ahead or be out of order.',
  },
  correctionReason: {
    ja: '前の記録は残ります。新しく記録する理由を入力してください。',
    en: 'The earlier record stays. Say why there is a new one.',
  },
  clientLimitReached: {
    ja: '依頼企業が決めた今月の上限に達したため、この窓口は電話を受けません。来月1日にまた受け付けます。',
    en: 'This month’s limit, set by the client, is reached, so the desk does not answer. It opens again on the 1st.',
  },
  notAPlace: {
    ja: '一覧の続きの位置が正しくありません。最初から読み直してください。',
    en: 'This is no place in the list. Read it from the beginning again.',
  },
  providerCallIdReused: {
    ja: '同じ通話番号が別の窓口で使われています。通話ごとに新しい番号を付けて送り直してください。',
    en: 'This call id belongs to another desk. Send each call with an id of its own.',
  },
  callTaken: {
    ja: 'ほかのオペレーターが先に応答しました。次の着信をお待ちください。',
    en: 'Another agent answered first. Please wait for the next call.',
  },
  callGone: {
    ja: '応答する前に電話が切れました。次の着信をお待ちください。',
    en: 'The caller hung up before it was answered. Please wait for the next call.',
  },
  workNotInHand: {
    ja: 'この電話は、もうどのオペレーターの手元にもありません。画面で今の状況を確かめてください。',
    en: 'No agent has this call in hand any more. Look at the floor as it is now.',
  },
  sentOtherwise: {
    ja: 'このひとことは、別の内容ですでに送られています。画面を読み直してから、もう一度書いてください。',
    en: 'This word was sent already, and said something else. Reload the page and write it again.',
  },
  helpNotAsked: {
    ja: 'この電話では、もう呼び出しが出ていません。画面を読み直してください。',
    en: 'Nobody asks for help on this call any more. Please reload the page.',
  },
  helpComes: {
    ja: 'すでに別の現場責任者が対応に向かっています。',
    en: 'Another supervisor is on their way already.',
  },
  unknownAgent: {
    ja: 'この会社のオペレーターではありません。担当者のIDを確かめて、送り直してください。',
    en: 'Nobody of this operator. Check the id of the agent and send it again.',
  },
  notForYou: {
    ja: 'この窓口の電話は、担当できる人だけが応答できます。担当を変えるときは、現場責任者にお伝えください。',
    en: 'Calls of this desk are for agents with the skills it asks for. Ask a supervisor if yours should change.',
  },
  finishYourCall: {
    ja: '対応中の電話があります。その記録を完了してから応答してください。',
    en: 'You still hold a call. Complete its record before you answer the next one.',
  },
  colleagueNotFree: {
    ja: 'その人はいま電話を受けられません。ほかの人を選ぶか、折り返しを約束してください。',
    en: 'This colleague cannot take a call now. Choose another one, or promise to call back.',
  },
  notALanguage: {
    ja: '言語は「ja」「en」のような2文字で入力してください。',
    en: 'Enter the language as two letters, such as ja or en.',
  },
  callNotConnected: {
    ja: 'この電話はつながっていません。画面を読み直してください。',
    en: 'This call is not connected. Please reload the page.',
  },
  hangUpFirst: {
    ja: 'まだ通話中です。終話してから記録を完了してください。',
    en: 'The call is still connected. End it before you complete the record.',
  },
  agentNotAway: {
    ja: 'このオペレーターは受付可か、今日はまだ画面を開いていません。画面を開いていない方には、電話などで直接お声がけください。',
    en: 'This agent is ready already, or has not opened the screen yet. Contact somebody without a screen directly.',
  },
  alreadyRecorded: {
    ja: 'この電話の記録はすでに完了しています。内容を直すときは、「今日の応対」から訂正してください。',
    en: 'This call has already been recorded. Correct it from your calls of today.',
  },
  draftChangedMeanwhile: {
    ja: '別の画面で、この電話の入力が進んでいます。新しい入力を読み込んで、どちらを残すか選んでください。',
    en: 'This call has been written on in another window. Read what is new there and choose what to keep.',
  },
  notRecordedYet: {
    ja: 'この電話の記録はまだ完了していません。完了してから訂正してください。',
    en: 'This call has not been recorded yet. Complete its record first.',
  },
  outboundStays: {
    ja: 'こちらからかけた電話の記録は、「かけた電話の記録」の画面で訂正します。',
    en: 'Calls that we made are corrected under “Calls made”.',
  },
  supervisorCorrects: {
    ja: 'ご自分で訂正できるのは、記録した日のうちだけです。現場責任者に訂正を頼んでください。',
    en: 'You can correct a record on its own day only. Ask your supervisor to do it.',
  },
  tooLateToCorrect: {
    ja: '記録から92日を過ぎたため、訂正できません。',
    en: 'This was recorded more than 92 days ago and cannot be corrected any more.',
  },
  correctedMeanwhile: {
    ja: 'この記録は、先ほど別の人が訂正しました。画面を読み直して、いまの内容を確かめてください。',
    en: 'Somebody else has just corrected this record. Reload the page and look at what it says now.',
  },
  meetingStays: {
    ja: 'アポは、訂正では取り付けられません。用件に書いて、依頼企業に確かめてもらってください。',
    en: 'A correction does not make a meeting. Write it into the message, so that the client can decide.',
  },
  appointmentDecided: {
    ja: 'このアポの承認または却下はすでに済んでいます。変更は、窓口の担当者に相談してください。',
    en: 'This appointment has already been decided. Contact the desk if it has to change.',
  },
  appointmentWithdrawn: {
    ja: 'このアポは、窓口が取り下げました。承認や却下は要りません。料金もかかりません。',
    en: 'The desk has withdrawn this appointment. There is nothing to decide, and nothing to pay.',
  },
  deskChangedMeanwhile: {
    ja: '同じところを、先ほど別の人か別の画面が変更しました。入力はこの画面に残っています。窓口の今の内容を別のタブで確かめてから、画面を読み直して直してください。',
    en: 'Somebody else, or another window, has just changed the same part. What you typed is still here: look at the desk in another tab, then reload and put it right.',
  },
  chooseDesk: {
    ja: 'どの窓口への要望かを選んでください。',
    en: 'Choose the desk that your request is for.',
  },
  requestAnswered: {
    ja: 'この要望にはすでに別の回答をしています。画面を読み直してください。',
    en: 'This request already has another answer. Please reload the page.',
  },
  notADay: {
    ja: '日付は「2026-11-25」の形で入力してください。',
    en: 'Enter the day as 2026-11-25.',
  },
  periodTooLong: {
    ja: '終わりの日は、始まりの日から{days}日以内にしてください。',
    en: 'The last day must be within {days} days of the first.',
  },
  lineBusy: {
    ja: 'すでにほかの人を呼び出しています。お客さまに戻ってから、もう一度選んでください。',
    en: 'Somebody is being rung already. Go back to the caller first, then choose again.',
  },
  lineOver: {
    ja: 'その呼び出しには誰も出ていないか、すでに終わっています。画面の表示を確かめてください。',
    en: 'Nobody has answered this line, or it is over. Please look at the screen again.',
  },
  notAtThisHour: {
    ja: 'この方には、いまの時間はおつなぎできません。伝言を承るか、ほかの方を選んでください。',
    en: 'This person takes no calls at this hour. Take a message or choose somebody else.',
  },
  messageOnlyCall: {
    ja: '伝言だけをお受けする電話です。おつなぎせずに、伝言を承ってください。',
    en: 'Only messages are taken on this call. Please take a message instead of putting it through.',
  },
  nobodyTookOver: {
    ja: 'どなたにもつながっていないため、「転送」では記録できません。「伝言」を選び、用件を入力してください。',
    en: 'Nobody took this call over, so it cannot be recorded as transferred. Choose “message” and write what it was about.',
  },
  callStillRings: {
    ja: 'この電話はまだ鳴っています。応答するか、切れてから折り返しを登録してください。',
    en: 'This call still rings. Answer it, or promise the call back once it has ended.',
  },
  callbackElsewhere: {
    ja: 'この折り返しは、ほかの人が対応しているか、すでに終わっています。画面を読み直してください。',
    en: 'Somebody else is making this call back, or it is finished. Please reload the page.',
  },
  onlyUnanswered: {
    ja: 'かけ直す日時は、「つながらなかった」ときだけ選べます。',
    en: 'Choose a time to try again only when nobody answered.',
  },
  triedEnough: {
    ja: '{max}回かけてつながりませんでした。「つながらなかった」で終えて、メモを残してください。',
    en: 'Nobody answered {max} times. End it as not reached and leave a note.',
  },
  deskRestsThen: {
    ja: '窓口の休業日（{ja}）です。ほかの日を選んでください。',
    en: 'The desk is closed that day ({en}). Choose another one.',
  },
  closedTooLong: {
    ja: '休業日は、始まりの日から{days}日以内にしてください。長い休みは二つに分けてください。',
    en: 'Days off may last {days} days at the most. Split longer ones.',
  },
  inPast: {
    ja: '過去の日時です。これからの日時を入力してください。',
    en: 'This is in the past. Enter a time to come.',
  },
  tooFarAhead: {
    ja: '{days}日以内の日時を入力してください。',
    en: 'Enter a time within {days} days.',
  },
  unitIsFree: {
    ja: 'この1件は無料なので、異議の申し出は要りません。',
    en: 'This unit is free already; there is nothing to object to.',
  },
  disputeTooLate: {
    ja: 'この月の明細に異議を申し出られるのは{until}まででした。お困りのときは、窓口の運営にご連絡ください。',
    en: 'Units of this month could be objected to until {until}. Please contact us if something is wrong.',
  },
  disputeAnswered: {
    ja: 'この異議にはすでに別の回答をしています。画面を読み直してください。',
    en: 'This objection already has another answer. Please reload the page.',
  },
  noSimulation: {
    ja: 'お試しの着信は、実際のサービスでは使えません。',
    en: 'Made-up calls are not available in the real service.',
  },
  outOfRange: {
    ja: '{min}から{max}までの整数を入力してください。',
    en: 'Enter a whole number from {min} to {max}.',
  },
  ruleAsksNothing: {
    ja: 'このままでは、すべての電話が急ぎになります。言葉か電話番号を一つ入れるか、時間帯を選んでください。',
    en: 'As it stands every call would be urgent. Add a word or a number, or choose a time of day.',
  },
  topicNotOffered: {
    ja: 'この窓口にないご用件の種類です。画面を読み直して、選び直してください。',
    en: 'This desk does not offer that topic. Reload the page and choose again.',
  },
  duplicate: {
    ja: '同じものがあります。別の内容にしてください。',
    en: 'This is there twice. Use another one.',
  },
  notAPhone: {
    ja: '電話番号は、市外局番から数字で入力してください。',
    en: 'Enter the phone number in digits, with the area code.',
  },
  notAnAppointment: {
    ja: 'アポの内容は、結果が「アポ」のときだけ入力できます。結果を選び直すか、アポの内容を消してください。',
    en: 'Only the outcome “appointment” carries a meeting. Choose that outcome, or remove the meeting.',
  },
  mustFollowCall: {
    ja: '面談の日時は、この電話より後で2年以内にしてください。',
    en: 'The meeting must be after this call and within two years.',
  },
  inFuture: {
    ja: '未来の時刻です。時計のずれを確認してください。',
    en: 'This is in the future. Check the clock.',
  },
  tooOld: {
    ja: '古すぎる通話は受け付けられません。92日以内のものを送ってください。',
    en: 'This call is too old. Send calls of the last 92 days.',
  },
  endsBeforeStart: {
    ja: '終了が開始より前になっています。時刻を確認してください。',
    en: 'The end is before the start. Check the times.',
  },
  longerThanCall: {
    ja: '通話の秒数が、着信から終了までより長くなっています。どちらかを直してください。',
    en: 'The talk is longer than the time between ringing and end. Correct one of them.',
  },
};
