import { ACCESS, permissions, type Access } from '@madoguchi/platform/access';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { exportedClasses, sourceFiles, textOf, type AnyClass } from './source-files.js';

interface Handler {
  /** Query, Mutation, Subscription, ResolveField or HTTP. */
  readonly kind: string;
  readonly name: string;
  readonly where: string;
  readonly access: Access | undefined;
}

/** Every method that answers a request, found by the metadata that Nest itself uses. */
async function handlers(): Promise<Handler[]> {
  const files = sourceFiles('libs/*/src/**/*.ts', 'apps/api/src/**/*.ts').filter((file) =>
    /@(Resolver|Controller)\(/.test(textOf(file)),
  );
  const exported = await exportedClasses(files);
  const classes = exported.flatMap(({ file, type }) =>
    [type, ...controllersOf(type)].map((each) => ({ file, type: each })),
  );
  return classes.flatMap(({ file, type }) =>
    Object.getOwnPropertyNames(type.prototype ?? {}).flatMap((method) => {
      const run = Object.getOwnPropertyDescriptor(type.prototype, method)?.value as unknown;
      if (method === 'constructor' || typeof run !== 'function') return [];
      const graphql = Reflect.getMetadata('graphql:resolver_type', run) as string | undefined;
      const http = Reflect.getMetadata('path', run) as string | undefined;
      const kind = graphql ?? (http === undefined ? undefined : 'HTTP');
      if (kind === undefined) return [];
      const name = (Reflect.getMetadata('graphql:resolver_name', run) as string | undefined) ?? method;
      return [
        {
          kind,
          name,
          where: `${file} ${type.name}.${method}`,
          access: Reflect.getMetadata(ACCESS, run) as Access | undefined,
        },
      ];
    }),
  );
}

/** A module may keep its controllers to itself. */
const controllersOf = (type: AnyClass) =>
  (Reflect.getMetadata('controllers', type) as AnyClass[] | undefined) ?? [];

describe('access', () => {
  let found: Handler[];
  beforeAll(async () => {
    found = await handlers();
  });
  const doors = () => found.filter(({ kind }) => kind !== 'ResolveField');

  it('is decided for every query, mutation and HTTP route', () => {
    expect(doors().length).toBeGreaterThan(5);
    expect(
      doors()
        .filter(({ access }) => access === undefined)
        .map(({ where }) => where),
    ).toEqual([]);
  });

  it('names permissions that exist and reasons that say something', () => {
    const vague = doors().filter(({ access }) => {
      if (access === undefined || 'signedIn' in access) return false;
      return 'permission' in access
        ? !permissions.includes(access.permission)
        : access.publicBecause.length < 12;
    });
    expect(vague.map(({ where }) => where)).toEqual([]);
  });

  it('is decided for every field of Query and Mutation in the published schema', () => {
    const schema = buildSchema(textOf('schema.graphql'), { assumeValid: true });
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) =>
      Object.keys((type as GraphQLObjectType | undefined)?.getFields() ?? {}),
    );
    const known = new Set(doors().map(({ name }) => name));
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });

  it('is refused when nothing is decided: the guard stands before the whole application', () => {
    expect(textOf('apps/api/src/api.module.ts')).toMatch(/provide: APP_GUARD, useClass: AccessGuard/);
  });
});
