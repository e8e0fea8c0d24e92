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
    const { senderName, ...mail } = message;
    const address = /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
    const from = senderName ? { name: senderName, address } : this.config.mailFrom;
    await this.transport.sendMail({ from, ...mail });
  }

  private capture({ to, subject, text }: MailMessage): Promise<void> {
    return this.unitOfWork.run(systemActor('send-mail'), async (tx) => {
      await tx.query(
        'INSERT INTO platform.outgoing_mail (sent_at, recipient, subject, body) VALUES ($1, $2, $3, $4)',
        [tx.now, to, subject, text],
      );
    });
  }
}
