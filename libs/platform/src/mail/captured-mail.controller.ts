import { Refusal } from '@madoguchi/kernel';
import { Body, Controller, Get, Header, NotFoundException, Post, Redirect } from '@nestjs/common';
import { Public } from '../access/decorators.js';
import { systemActor } from '../access/actor.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Captured, capturedMailPage } from './captured-mail.page.js';
import { mailSignature } from './signed-mail.js';

const WHY = 'exists only where mails are captured, which production refuses';
const MOST_LETTERS = 20_000;

/** The local start sends no mail; this page shows what would have been sent, and answers it. Absent where mails are real. */
@Controller('mail')
export class CapturedMailController {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get()
  @Public(WHY)
  @Header('content-type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    return capturedMailPage(await this.newest());
  }

  @Get('latest.json')
  @Public(WHY)
  async latest(): Promise<{ to: string; subject: string; text: string; replyTo: string | null }[]> {
    return (await this.newest()).map(({ recipient, subject, body, reply_to }) => ({
      to: recipient,
      subject,
      text: body,
      replyTo: reply_to,
    }));
  }

  /** Writes the mail that the reader's program would write, and hands it over as a mail server does. */
  @Post('replies')
  @Public(WHY)
  @Redirect('/mail', 303)
  async reply(@Body() form: { id?: unknown; text?: unknown }): Promise<void> {
    const mails = await this.newest();
    const answered = mails.find(({ id, reply_to }) => String(id) === form.id && reply_to !== null);
    const { inboundMail } = this.config;
    if (!answered || !inboundMail || typeof form.text !== 'string') throw new NotFoundException();
    if (form.text.length > MOST_LETTERS) throw Refusal.field('text', 'tooLong', { max: MOST_LETTERS });
    const now = await this.unitOfWork.run(systemActor('captured-mail'), (tx) => Promise.resolve(tx.now));
    const body = replyTo(answered, form.text, now);
    const response = await fetch(`http://127.0.0.1:${this.config.port}/mail/inbound`, {
      method: 'POST',
      headers: {
        'content-type': 'message/rfc822',
        'x-madoguchi-signature': mailSignature(body, inboundMail.secret, now),
      },
      body: new Uint8Array(body),
    });
    if (!response.ok) throw new Refusal('UNAVAILABLE');
  }

  private newest(): Promise<Captured[]> {
    if (this.config.mailUrl !== 'capture:') throw new NotFoundException();
    return this.unitOfWork.run(systemActor('captured-mail'), (tx) =>
      tx.query<Captured>('SELECT * FROM platform.outgoing_mail ORDER BY id DESC LIMIT 100'),
    );
  }
}

function replyTo({ recipient, subject, body, reply_to }: Captured, text: string, now: Date): Buffer {
  const encoded =
    Buffer.from(`Re: ${subject}`)
      .toString('base64')
      .match(/.{1,60}/g) ?? [];
  const quoted = body.replace(/^/gm, '> ');
  const words = Buffer.from(`${text}\n\n${now.toISOString().slice(0, 10)} wrote:\n${quoted}`);
  return Buffer.from(
    [
      `From: ${recipient}`,
      `To: ${reply_to}`,
      `Subject: =?utf-8?B?${encoded.join('')}?=`,
      `Date: ${now.toUTCString()}`,
      `Message-ID: <${crypto.randomUUID()}@captured.example>`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      words.toString('base64').replace(/.{76}/g, '$&\r\n'),
    ].join('\r\n'),
  );
}
