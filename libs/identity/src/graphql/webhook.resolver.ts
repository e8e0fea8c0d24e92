import { type Actor, Allow, CurrentActor } from '@madoguchi/platform/access';
import { IdArg, Language, type LanguageCode } from '@madoguchi/platform/graphql';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddWebhook } from '../application/add-webhook.js';
import { ReadWebhooks } from '../application/read-webhooks.js';
import { RemoveWebhook } from '../application/remove-webhook.js';
import { ReplayWebhook } from '../application/replay-webhook.js';
import { RotateWebhookSecret } from '../application/rotate-webhook-secret.js';
import { TryWebhook } from '../application/try-webhook.js';
import { webhookEvents } from '../contract/index.js';
import {
  AddWebhookInput,
  WebhookDeliveryType,
  WebhookEndpointType,
  WebhookEventType,
  WebhookWithSecretType,
} from './webhook.type.js';

/** Events of a company, sent to addresses of its own. */
@Resolver()
export class WebhookResolver {
  constructor(
    private readonly read: ReadWebhooks,
    private readonly add: AddWebhook,
    private readonly rotate: RotateWebhookSecret,
    private readonly remove: RemoveWebhook,
    private readonly attempt: TryWebhook,
    private readonly replay: ReplayWebhook,
  ) {}

  @Allow('webhook.manage')
  @Query(() => [WebhookEventType])
  webhookEvents(@Language() language: LanguageCode): WebhookEventType[] {
    return webhookEvents().map(({ name, ...labels }) =>
      Object.assign(new WebhookEventType(), { name, label: labels[language] }),
    );
  }

  @Allow('webhook.manage')
  @Query(() => [WebhookEndpointType])
  async webhooks(@CurrentActor() actor: Actor): Promise<WebhookEndpointType[]> {
    return (await this.read.endpoints(actor)).map((endpoint) => WebhookEndpointType.from(endpoint));
  }

  @Allow('webhook.manage')
  @Query(() => [WebhookDeliveryType], { description: 'The newest hundred.' })
  async webhookDeliveries(@CurrentActor() actor: Actor): Promise<WebhookDeliveryType[]> {
    return (await this.read.deliveries(actor, null)).map((one) => WebhookDeliveryType.from(one));
  }

  @Allow('webhook.manage')
  @Mutation(() => WebhookWithSecretType)
  async addWebhook(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddWebhookInput,
  ): Promise<WebhookWithSecretType> {
    const { endpoint, secret } = await this.add.execute(actor, input);
    return Object.assign(new WebhookWithSecretType(), {
      endpoint: WebhookEndpointType.from(endpoint),
      secret,
    });
  }

  @Allow('webhook.manage')
  @Mutation(() => WebhookWithSecretType, {
    description: 'The former secret signs beside the new one for a day.',
  })
  async rotateWebhookSecret(
    @CurrentActor() actor: Actor,
    @IdArg('id') id: string,
  ): Promise<WebhookWithSecretType> {
    const { endpoint, secret } = await this.rotate.execute(actor, id);
    return Object.assign(new WebhookWithSecretType(), {
      endpoint: WebhookEndpointType.from(endpoint),
      secret,
    });
  }

  @Allow('webhook.manage')
  @Mutation(() => Boolean)
  removeWebhook(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<boolean> {
    return this.remove.execute(actor, id);
  }

  @Allow('webhook.manage')
  @Mutation(() => Boolean, { description: 'Sends a message that means nothing, to see that it arrives.' })
  tryWebhook(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<boolean> {
    return this.attempt.execute(actor, id);
  }

  @Allow('webhook.manage')
  @Mutation(() => Boolean, { description: 'Sends a message once more, with the same id.' })
  replayWebhook(@CurrentActor() actor: Actor, @IdArg('deliveryId') deliveryId: string): Promise<boolean> {
    return this.replay.execute(actor, deliveryId);
  }
}
