import { Public } from '@madoguchi/platform/access';
import { Controller, Headers, HttpCode, Post, Req, Res, type RawBodyRequest } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaymentGateway } from '../../application/ports.js';
import { ReceiveStripeEvent } from '../../application/receive-stripe-event.js';

/** Where Stripe tells us that something happened. Verifies, writes the event down, answers; the work is done later. */
@Controller('stripe/webhooks')
export class StripeWebhookController {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly receive: ReceiveStripeEvent,
  ) {}

  @Post()
  @HttpCode(200)
  @Public('Stripe has no session; the signature over the raw body is its proof')
  async ingress(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: boolean }> {
    const event = request.rawBody && signature ? this.gateway.verify(request.rawBody, signature) : undefined;
    if (!event) {
      void reply.status(400);
      return { received: false };
    }
    await this.receive.execute(event);
    return { received: true };
  }
}
