import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type IntrospectionQuery,
} from 'graphql';
import { ACCESS, type Access } from '@madoguchi/platform/access';
import type { Session } from '../../../apps/local/src/play/session.js';
import { exportedClasses, sourceFiles, textOf } from '../../architecture/source-files.js';

/** One query or mutation of the API that runs. */
export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly access: Access;
  /** Asks for nothing but the type's name: what comes back besides errors is a leak. */
  readonly document: string;
}

/** All of them, from the API's own description and the resolvers' own decisions about access. */
export async function operationsOf(visitor: Session): Promise<Operation[]> {
  const answer = await visitor.ask<IntrospectionQuery>(getIntrospectionQuery({ descriptions: false }));
  const schema = buildClientSchema(answer.data!);
  const accesses = await decidedAccess();
  return (['query', 'mutation'] as const).flatMap((kind) => {
    const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root!.getFields()).map((field) => {
      const access = accesses.get(field.name);
      if (!access) throw new Error(`Nobody decided who may call ${field.name}`);
      return { name: field.name, kind, field, access, document: documentFor(kind, field) };
    });
  });
}

function documentFor(kind: string, { name, args, type }: GraphQLField<unknown, unknown>): string {
  // A default stands in for what is left out, as it would without variables.
  const open = (arg: GraphQLArgument) =>
    arg.defaultValue === undefined ? String(arg.type) : String(arg.type).replace(/!$/, '');
  const declared = args.map((arg) => `$${arg.name}: ${open(arg)}`).join(', ');
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const named = getNamedType(type);
  const total = isObjectType(named) ? named.getFields()['total'] : undefined;
  const counted = total !== undefined && isLeafType(getNamedType(total.type));
  const selection = isLeafType(named) ? '' : counted ? ' { total }' : ' { __typename }';
  const around = (text: string) => (text === '' ? '' : `(${text})`);
  return `${kind} ${around(declared)} { ${name}${around(passed)}${selection} }`;
}

async function decidedAccess(): Promise<Map<string, Access>> {
  const files = sourceFiles('libs/*/src/graphql/*.ts').filter((file) => /@Resolver\(/.test(textOf(file)));
  const found = new Map<string, Access>();
  for (const { type } of await exportedClasses(files))
    for (const method of Object.getOwnPropertyNames(type.prototype ?? {})) {
      const run = Object.getOwnPropertyDescriptor(type.prototype, method)?.value as unknown;
      if (typeof run !== 'function' || !Reflect.hasMetadata('graphql:resolver_type', run)) continue;
      const name = (Reflect.getMetadata('graphql:resolver_name', run) as string | undefined) ?? method;
      const access = Reflect.getMetadata(ACCESS, run) as Access | undefined;
      if (access) found.set(name, access);
    }
  return found;
}

type Path = readonly string[];

/** Every place of the arguments that holds a value, e.g. `input.plans.0.baseMinor`, with its type. */
export function leavesOf({ field }: Operation): { path: Path; type: GraphQLInputType }[] {
  const walk = (path: Path, type: GraphQLInputType): { path: Path; type: GraphQLInputType }[] => {
    const bare = isNonNullType(type) ? type.ofType : type;
    if (isListType(bare)) return walk([...path, '0'], bare.ofType as GraphQLInputType);
    if (!isInputObjectType(bare)) return [{ path, type }];
    return Object.values(bare.getFields()).flatMap((inner) => walk([...path, inner.name], inner.type));
  };
  return field.args.flatMap((arg) => walk([arg.name], arg.type));
}

/** Arguments that the schema accepts and that mean nothing. */
export function anyArguments({ field }: Operation): Record<string, unknown> {
  return Object.fromEntries(field.args.filter(isRequiredArgument).map((arg) => [arg.name, anyValue(arg)]));
}

function anyValue({ type }: GraphQLArgument | GraphQLInputField): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [];
  if (isEnumType(bare)) return bare.getValues()[0]!.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields())
        .filter(isRequiredInputField)
        .map((inner) => [inner.name, anyValue(inner)]),
    );
  return anyScalar[getNamedType(bare).name] ?? 'x';
}

const anyScalar: Record<string, unknown> = {
  ID: '00000000-0000-4000-8000-000000000000',
  Int: 1,
  Float: 1,
  Minor: 1,
  Boolean: true,
  Date: '2027-01-01',
  DateTime: '2027-01-01T00:00:00Z',
  JSON: {},
};

/** The same arguments with one value replaced; lists and objects on the way are made when missing. */
export function replaced(args: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (/^\d+$/.test(key)) {
    const list = Array.isArray(args) ? [...(args as unknown[])] : [];
    list[Number(key)] = replaced(list[Number(key)], rest, value);
    return list;
  }
  const object = (args ?? {}) as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, value) };
}
