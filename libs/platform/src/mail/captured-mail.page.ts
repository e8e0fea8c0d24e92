export interface Captured {
  readonly id: number;
  readonly sent_at: Date;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  /** Where an answer goes, or null when nobody reads one. */
  readonly reply_to: string | null;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const linked = (escaped: string) =>
  escaped.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

const style = `body{font:16px/1.7 "Noto Sans JP","Hiragino Sans",Meiryo,system-ui,sans-serif;color:#1a1a1a;background:#f6f7f9;margin:0}
main{max-width:640px;margin:0 auto;padding:24px 16px}h1{font-size:24px}h2{font-size:18px;margin:0}article{background:#fff;border:1px solid #ccc;border-radius:8px;padding:16px;margin:16px 0}
.meta{color:#4d4d4d;margin:0 0 8px}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}a{color:#0055ad}
summary{color:#0055ad;cursor:pointer;min-height:44px;display:flex;align-items:center;margin-top:8px}label{display:block}textarea{box-sizing:border-box;width:100%;font:inherit;padding:8px;border:1px solid #767676;border-radius:4px}
button{font:inherit;min-height:44px;padding:0 20px;margin-top:8px;border:0;border-radius:4px;background:#0055ad;color:#fff;cursor:pointer}`;

const replyForm = (
  id: number,
) => `<details><summary>返信する</summary><form method="post" action="/mail/replies">
  <input type="hidden" name="id" value="${id}"><label>返信の本文<textarea name="text" rows="4" required maxlength="4000"></textarea></label>
  <button>返信を送る</button></form></details>`;

const article = (mail: Captured) => `<article><h2>${escapeHtml(mail.subject)}</h2>
  <p class="meta">${mail.sent_at.toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo' })} ・ ${escapeHtml(mail.recipient)}</p>
  <pre>${linked(escapeHtml(mail.body))}</pre>${mail.reply_to === null ? '' : replyForm(mail.id)}</article>`;

/** The mails that would have been sent, newest first. */
export const capturedMailPage = (
  mails: readonly Captured[],
): string => `<!doctype html><html lang="ja"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>送信メールの控え</title><style>${style}</style>
<main><h1>送信メールの控え</h1><p>お試し環境のため、メールは実際には送られません。送る予定だった内容をここに表示しています。</p>
${mails.map(article).join('') || '<p>まだメールはありません。登録や伝言があると、ここに表示されます。</p>'}</main></html>`;
