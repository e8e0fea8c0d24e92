import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize, IsString, MaxLength } from 'class-validator';
import type { DeliveryView, EndpointView } from '../application/webhook-views.js';
import { type DeliveryState, placeOf, type WebhookKind } from '../domain/webhook.js';

export const WebhookKindEnum = {
  SIGNED: 'signed',
  SLACK: 'slack',
  LINE_WORKS: 'line_works',
  CHATWORK: 'chatwork',
} as const satisfies Record<string, WebhookKind>;
registerEnumType(WebhookKindEnum, { name: 'WebhookKind' });

export const DeliveryStateEnum = {
  WAITING: 'waiting',
  DELIVERED: 'delivered',
  FAILED: 'failed',
} as const satisfies Record<string, DeliveryState>;
registerEnumType(DeliveryStateEnum, { name: 'DeliveryState' });

@ObjectType('WebhookEvent', { description: 'Something that can be sent to an address of the company.' })
export class WebhookEventType {
  @Field() name: string;
  @Field() label: string;
}

@ObjectType('WebhookEndpoint')
export class WebhookEndpointType {
  @Field(() => ID) id: string;
  @Field(() => WebhookKindEnum) kind: WebhookKind;
  @Field() name: string;
  @Field({ description: 'A chat’s address is a secret: only its host is shown' }) address: string;
  @Field(() => [String]) events: string[];
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the former secret signs as well',
  })
  oldSecretUntil: Date | null;

  static from(view: EndpointView): WebhookEndpointType {
    return Object.assign(new WebhookEndpointType(), {
      id: view.id,
      kind: view.kind,
      name: view.name,
      address: view.kind === 'signed' ? view.url : placeOf(view.url),
      events: [...view.events],
      createdAt: view.createdAt,
      oldSecretUntil: view.oldSecretUntil,
    });
  }
}

@ObjectType('WebhookWithSecret')
export class WebhookWithSecretType {
  @Field(() => WebhookEndpointType) endpoint: WebhookEndpointType;
  @Field({ description: 'Shown this once.' }) secret: string;
}

@ObjectType('WebhookDelivery')
export class WebhookDeliveryType {
  @Field(() => ID) id: string;
  @Field() endpointName: string;
  @Field() event: string;
  @Field(() => DeliveryStateEnum) state: DeliveryState;
  @Field(() => Int) attempts: number;
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true }) lastAt: Date | null;
  @Field(() => Int, { nullable: true, description: 'HTTP status of the last try' }) lastStatus: number | null;
  @Field(() => String, { nullable: true }) lastError: string | null;

  static from(view: DeliveryView): WebhookDeliveryType {
    return Object.assign(new WebhookDeliveryType(), {
      id: view.id,
      endpointName: view.endpointName,
      event: view.event,
      state: view.state,
      attempts: view.attempts,
      createdAt: view.createdAt,
      lastAt: view.lastAt,
      lastStatus: view.lastStatus,
      lastError: view.lastError,
    });
  }
}

@InputType('AddWebhookInput')
export class AddWebhookInput {
  @Field() @IsString() @MaxLength(400) name: string;
  @Field() @IsString() @MaxLength(4000) url: string;
  @Field(() => [String])
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @ArrayMaxSize(50)
  events: string[];
}
