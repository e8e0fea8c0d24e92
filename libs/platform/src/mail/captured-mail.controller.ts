import { Controller, Get, Header, NotFoundException } from '@nestjs/common';
import { Public } from '../access/decorators.js';
import { systemActor } from '../access/actor.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';

interface Captured {
  id: number;
  sent_at: Date;
  recipient: string;
  subject: string;
  body: string;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const linked = (escaped: string) =>
  escaped.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);

/** The local start sends no mail; this page shows what would have been sent. Absent where mails are real. */
@Controller('mail')
export class CapturedMailController {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Public('exists only where mails are captured, which production refuses')
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    const mails = await this.newest();
    const items = mails.map(
      (mail) => `<article><h2>${escapeHtml(mail.subject)}</h2>
        <p class="meta">${mail.sent_at.toLocaleString('ja-JP', { timeZone: 'Asia/Tokyo' })} ・ ${escapeHtml(mail.recipient)}</p>
        <pre>${linked(escapeHtml(mail.body))}</pre></article>`,
    );
    return `<!doctype html><html lang="ja"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>送信メールの控え</title>
      <style>body{font:16px/1.7 "Noto Sans JP","Hiragino Sans",Meiryo,system-ui,sans-serif;color:#1a1a1a;background:#f6f7f9;margin:0}
      main{max-width:640px;margin:0 auto;padding:24px 16px}h1{font-size:24px}h2{font-size:18px;margin:0}article{background:#fff;border:1px solid #ccc;border-radius:8px;padding:16px;margin:16px 0}
      .meta{color:#4d4d4d;margin:0 0 8px}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}a{color:#0055ad}</style>
      <main><h1>送信メールの控え</h1><p>お試し環境のため、メールは実際には送られません。送る予定だった内容をここに表示しています。</p>
      ${items.join('') || '<p>まだメールはありません。登録や伝言があると、ここに表示されます。</p>'}</main></html>`;
  }

  @Get('latest.json')
  @Public('exists only where mails are captured, which production refuses')
  async latest(): Promise<{ to: string; subject: string; text: string }[]> {
    return (await this.newest()).map(({ recipient, subject, body }) => ({
      to: recipient,
      subject,
      text: body,
    }));
  }

  private newest(): Promise<Captured[]> {
    if (this.config.mailUrl !== 'capture:') throw new NotFoundException();
    return this.unitOfWork.run(systemActor('captured-mail'), (tx) =>
      tx.query<Captured>('SELECT * FROM platform.outgoing_mail ORDER BY id DESC LIMIT 100'),
    );
  }
}
