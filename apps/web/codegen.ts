import type { CodegenConfig } from '@graphql-codegen/cli';

const schema = new URL('../../schema.graphql', import.meta.url).pathname;

const config: CodegenConfig = {
  schema,
  documents: ['src/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    './src/graphql/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        pureMagicComment: true,
        scalars: { Date: 'string', DateTime: 'string', Minor: 'number', JSON: 'unknown' },
      },
    },
  },
};

export default config;
