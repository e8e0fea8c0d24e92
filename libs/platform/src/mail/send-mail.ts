import { createTransport, type Transporter } from 'nodemailer';
import { z } from 'zod';
import { systemActor } from '../access/actor.js';
import { Config } from '../config/config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Job, type JobHandler } from '../jobs/decorators.js';

const mailMessage = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** In whose name the mail is sent; the address stays ours, so that it is not taken for forged. */
  senderName: z.string().optional(),
  /** Where an answer goes; left out, nobody reads one. */
  replyTo: z.string().optional(),
  /** An answer by a machine says so, and no machine answers it (RFC 3834). */
  automatic: z.boolean().optional(),
});
/** One plain-text mail to one address. */
export type MailMessage = z.infer<typeof mailMessage>;

/** Sends by SMTP, or keeps the mail for the page /mail when the configuration says `capture:`. */
@Job({ name: 'send-mail' })
export class SendMail implements JobHandler {
  private transport: Transporter | undefined;

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(payload: unknown): Promise<void> {
    const message = mailMessage.parse(payload);
    if (this.config.mailUrl === 'capture:') return this.capture(message);
    this.transport ??= createTransport(this.config.mailUrl);
    const { senderName, automatic, ...mail } = message;
    const address = /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
    const from = senderName ? { name: senderName, address } : this.config.mailFrom;
    const headers = automatic ? { 'Auto-Submitted': 'auto-replied' } : {};
    await this.transport.sendMail({ from, headers, ...mail });
  }

  private capture({ to, subject, text, replyTo }: MailMessage): Promise<void> {
    return this.unitOfWork.run(systemActor('send-mail'), async (tx) => {
      await tx.query(
        'INSERT INTO platform.outgoing_mail (sent_at, recipient, subject, body, reply_to) VALUES ($1, $2, $3, $4, $5)',
        [tx.now, to, subject, text, replyTo ?? null],
      );
    });
  }
}
