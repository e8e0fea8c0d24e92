import { html, Html, type Lang } from './html.js';
import { texts } from './texts.js';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f6f7f9;color:#1a1a1a;font:16px/1.7 "Noto Sans JP","Hiragino Sans","BIZ UDPGothic",Meiryo,system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
.practice{background:#fff4d6;border-bottom:2px solid #ac3e00;color:#6b2600;padding:8px 16px;text-align:center;font-weight:700}
main{max-width:480px;margin:0 auto;padding:24px 16px 64px}
.shop{display:flex;justify-content:space-between;align-items:center;gap:16px;color:#4d4d4d}
h1{font-size:24px;line-height:1.5;margin:16px 0 8px}
p{margin:8px 0 16px}
.card{background:#fff;border:1px solid #ccc;border-radius:8px;padding:16px;margin:16px 0}
label{display:block;font-size:18px;line-height:1.6;font-weight:700;margin-top:16px}
.hint{color:#4d4d4d;margin:0 0 4px}
.error{color:#ce0000;line-height:1.3;margin:4px 0;font-weight:700}
.notice{border:2px solid #ce0000;border-radius:8px;background:#fff;padding:12px 16px;margin:16px 0;color:#ce0000;font-weight:700}
input{width:100%;height:50px;border:1px solid #767676;border-radius:8px;padding:0 12px;font:inherit;background:#fff;color:inherit}
input[aria-invalid=true]{border:2px solid #ce0000}
.short input{max-width:180px}
button,.button{display:block;width:100%;min-height:56px;border:0;border-radius:8px;background:#0055ad;color:#fff;font:inherit;font-weight:700;line-height:1.3;padding:12px 16px;margin-top:24px;text-align:center;text-decoration:none;cursor:pointer}
button:hover,.button:hover{background:#00428c}
.quiet{background:#fff;color:#0055ad;border:1px solid #767676;margin-top:16px}
.quiet:hover{background:#e8f1fb}
a{color:#0055ad}
.plain{display:inline-block;padding:10px 0;min-height:44px}
:focus-visible{outline:3px solid #000;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
table{width:100%;border-collapse:collapse}
td,th{padding:8px 0;border-bottom:1px solid #ccc;text-align:left;vertical-align:top;font-weight:400}
td:last-child{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums;padding-left:16px}
tr.sum th,tr.sum td{font-weight:700;border-bottom:0}
summary{cursor:pointer;padding:10px 0;min-height:44px;color:#0055ad}
code{font-size:14px;white-space:nowrap}
td.meaning{white-space:normal}
`;

/** One page of the emulator. Nothing on it needs a script, so none is allowed. */
export function layout(lang: Lang, title: string, businessName: string, body: Html): string {
  const t = texts(lang);
  const other = lang === 'ja' ? 'en' : 'ja';
  return html`<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} - ${businessName}</title>
        <style>
          ${styleSheet}
        </style>
      </head>
      <body>
        <header class="practice">${t.practice}</header>
        <main>
          <div class="shop">
            <span>${businessName}</span
            ><a class="plain" href="?lang=${other}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
          </div>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
}

const styleSheet = new Html(STYLE);

export function messagePage(
  lang: Lang,
  businessName: string,
  title: string,
  message: string,
  link?: { href: string; text: string },
): string {
  const action = link && html`<a class="button" href="${link.href}">${link.text}</a>`;
  return layout(
    lang,
    title,
    businessName,
    html`<p>${message}</p>
      ${action}`,
  );
}
