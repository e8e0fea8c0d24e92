import { Public } from '@madoguchi/platform/access';
import { Controller, Headers, HttpCode, Post, Req, Res, type RawBodyRequest } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaymentGateway, type EventEndpoint } from '../../application/ports.js';
import { ReceiveStripeEvent } from '../../application/receive-stripe-event.js';

const PROOF = 'Stripe has no session; the signature over the raw body is its proof';

type Request = RawBodyRequest<FastifyRequest>;
interface Answer {
  received: boolean;
}

/**
 * Where Stripe tells us that something happened: one address per kind of endpoint, each with its own secret. Verifies, writes the
 * event down, answers; the work is done later.
 */
@Controller('stripe/webhooks')
export class StripeWebhookController {
  constructor(
    private readonly gateway: PaymentGateway,
    private readonly receive: ReceiveStripeEvent,
  ) {}

  @Post()
  @HttpCode(200)
  @Public(PROOF)
  platform(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<Answer> {
    return this.ingress('platform', request, reply, signature);
  }

  @Post('connect')
  @HttpCode(200)
  @Public(PROOF)
  connect(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<Answer> {
    return this.ingress('connect', request, reply, signature);
  }

  @Post('thin')
  @HttpCode(200)
  @Public(PROOF)
  thin(
    @Req() request: Request,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<Answer> {
    return this.ingress('thin', request, reply, signature);
  }

  private async ingress(
    endpoint: EventEndpoint,
    { rawBody }: Request,
    reply: FastifyReply,
    signature: string | undefined,
  ): Promise<Answer> {
    const event = rawBody && signature ? this.gateway.verify(endpoint, rawBody, signature) : undefined;
    if (!event) {
      void reply.status(400);
      return { received: false };
    }
    await this.receive.execute(event);
    return { received: true };
  }
}
