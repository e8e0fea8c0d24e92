import type { Messages } from '@madoguchi/platform/graphql';

/** What is refused of recordings, and what to do about it. */
export const recordingMessages: Messages = {
  recordingHostNotAllowed: {
    ja: '録音の場所が、登録された電話システムのものではありません。「電話システムとの接続」にホスト名を登録してから、送り直してください。',
    en: 'This recording does not lie on a host of the registered telephony. Register the host in the connection and send it again.',
  },
  recordingGone: {
    ja: 'この録音は、電話システムにもうありません。',
    en: 'The telephony no longer has this recording.',
  },
  recordingOver: {
    ja: 'この録音は、決められた保存期間が終わったため、聞けません。',
    en: 'The agreed time for which this recording was kept is over.',
  },
  recordingNotAnnounced: {
    ja: 'この電話では録音のご案内をしていなかったため、録音は聞けません。今夜、削除します。',
    en: 'The caller was not told about recording, so nobody may hear it. It is deleted tonight.',
  },
  recordingUnreachable: {
    ja: '電話システムから録音を受け取れませんでした。しばらくしてから、もう一度お試しください。',
    en: 'The telephony did not hand the recording over. Please try again in a while.',
  },
  recordingNotConnected: {
    ja: '録音を受け取る接続が登録されていません。運営会社の管理者が「電話システムとの接続」を登録すると聞けます。',
    en: 'No connection for recordings is registered. Once the operator’s manager has registered one, it can be heard.',
  },
  notAHost: {
    ja: 'ホスト名だけを入れてください（例：api.example.jp）。',
    en: 'Type a host name alone, for example api.example.jp.',
  },
  recordingUrlNeedsId: {
    ja: '上のホストの https の住所に、録音の番号が入る場所を、波かっこで囲んだ id で1か所だけ示してください。',
    en: 'Type an https address on one of the hosts above, with the word id in curly brackets once, where the recording’s id goes.',
  },
  notAHeader: {
    ja: '半角の英数字と記号で入れてください（例：Bearer …）。',
    en: 'Use plain letters, digits and signs, for example Bearer ….',
  },
};
