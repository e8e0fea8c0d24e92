// schema.graphql is generated from the resolvers, committed and compared: `node bin/schema.mjs` writes it, `--check` only looks.
import 'reflect-metadata';
import { globSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(root, 'schema.graphql');
const header = '# Generated from the resolvers by `npm run schema`. Do not edit.\n\n';

/** The public schema as text, built without a database or a running api. */
export async function printedSchema() {
  const { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } = await import('@nestjs/graphql');
  const { NestFactory } = await import('@nestjs/core');
  const { lexicographicSortSchema, printSchema } = await import('graphql');
  const resolvers = [];
  for (const path of globSync('libs/*/dist/graphql/**/*.js', { cwd: root })) {
    const exports = await import(pathToFileURL(join(root, path)).href);
    resolvers.push(
      ...Object.values(exports).filter((value) => typeof value === 'function' && hasHandlers(value)),
    );
  }
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
  await app.close();
  return `${header}${printSchema(lexicographicSortSchema(schema))}\n`;
}

const hasHandlers = (type) =>
  Object.getOwnPropertyNames(type.prototype ?? {}).some((method) => {
    const { value } = Object.getOwnPropertyDescriptor(type.prototype, method);
    return typeof value === 'function' && Reflect.hasMetadata('graphql:resolver_type', value);
  });

const committed = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await printedSchema();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (text !== committed()) {
    console.error(
      'schema.graphql is not what the resolvers say: run "npm run build && npm run schema" and commit it.',
    );
    process.exit(1);
  }
}
