import { Refusal } from '@madoguchi/kernel';
import { Public, systemActor } from '@madoguchi/platform/access';
import { Config } from '@madoguchi/platform/config';
import { UnitOfWork } from '@madoguchi/platform/database';
import { isSignedMail } from '@madoguchi/platform/mail';
import { Controller, Headers, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type MailOutcome, ReceiveCaseMail } from '../application/receive-case-mail.js';

/** Where a mail server hands over what customers answer: the mail as it is (`message/rfc822`), signed with the shared secret. */
@Controller('mail/inbound')
export class InboundMailController {
  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly receive: ReceiveCaseMail,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('a mail server has no session; the signature over the body is its proof')
  async ingress(
    @Req() { body }: FastifyRequest,
    @Headers('x-madoguchi-signature') signature: string | undefined,
    @Headers('x-madoguchi-recipient') recipient: string | undefined,
  ): Promise<{ outcome: MailOutcome }> {
    const { inboundMail } = this.config;
    const now = await this.unitOfWork.run(systemActor('case-mail'), (tx) => Promise.resolve(tx.now));
    if (!inboundMail || !Buffer.isBuffer(body) || !isSignedMail(body, signature, inboundMail.secret, now))
      throw new Refusal('UNAUTHENTICATED');
    return { outcome: await this.receive.execute(body, recipient ?? null) };
  }
}
