import { Allow, CurrentActor, actingCompany, type Actor } from '@madoguchi/platform/access';
import { IdArg } from '@madoguchi/platform/graphql';
import {
  Args,
  Field,
  GraphQLISODateTime,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  ArgsType,
} from '@nestjs/graphql';
import { ArrayMaxSize, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ApiKeys } from '../application/api-keys.js';
import { CreateApiKey, keyScopes } from '../application/create-api-key.js';
import { RevokeApiKey } from '../application/revoke-api-key.js';

@ObjectType('ApiKey')
export class ApiKeyType {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [String]) scopes: string[];
  @Field(() => GraphQLISODateTime) createdAt: Date;
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Exact to a minute' })
  lastUsedAt: Date | null;
  @Field(() => GraphQLISODateTime, { nullable: true }) revokedAt: Date | null;

  static from({ id, name, scopes, createdAt, lastUsedAt, revokedAt }: ApiKeyType): ApiKeyType {
    return Object.assign(new ApiKeyType(), { id, name, scopes, createdAt, lastUsedAt, revokedAt });
  }
}

@ObjectType('CreatedApiKey')
export class CreatedApiKeyType {
  @Field(() => ApiKeyType) key: ApiKeyType;
  @Field({ description: 'Shown this once.' }) secret: string;
}

@ArgsType()
class CreateApiKeyArgs {
  @Field() @Matches(/\S/) @IsNotEmpty() @MaxLength(60) name: string;
  @Field(() => [String], { nullable: true, description: 'From keyScopes; a telephony’s when left out' })
  @IsOptional()
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  @ArrayMaxSize(20)
  scopes?: string[] | null;
}

@Resolver()
export class ApiKeyResolver {
  constructor(
    private readonly keys: ApiKeys,
    private readonly create: CreateApiKey,
    private readonly revoke: RevokeApiKey,
  ) {}

  @Query(() => [ApiKeyType])
  @Allow('company.keys')
  async apiKeys(@CurrentActor() actor: Actor): Promise<ApiKeyType[]> {
    return (await this.keys.of(actor, actingCompany(actor))).map((key) => ApiKeyType.from(key));
  }

  @Query(() => [String], { description: 'What a key of the acting company may be allowed' })
  @Allow('company.keys')
  keyScopes(@CurrentActor() actor: Actor): string[] {
    return actor.kind === 'person' ? [...(keyScopes[actor.companyKind] ?? [])] : [];
  }

  @Mutation(() => CreatedApiKeyType)
  @Allow('company.keys')
  async createApiKey(
    @CurrentActor() actor: Actor,
    @Args() args: CreateApiKeyArgs,
  ): Promise<CreatedApiKeyType> {
    const { key, secret } = await this.create.execute(actor, args);
    return Object.assign(new CreatedApiKeyType(), { key: ApiKeyType.from(key), secret });
  }

  @Mutation(() => ApiKeyType)
  @Allow('company.keys')
  async revokeApiKey(@CurrentActor() actor: Actor, @IdArg('id') id: string): Promise<ApiKeyType> {
    return ApiKeyType.from(await this.revoke.execute(actor, { id }));
  }
}
