// Who may import whom, from one table. test/architecture/dependencies.spec.ts plants violations and expects each rule to catch its own.
const mayKnow = require('./test/architecture/who-may-know-whom.cjs');

const contexts = Object.keys(mayKnow).join('|');
const anyContext = `^libs/(${contexts})/src/`;
const kernel = '^libs/kernel/src/';
const spec = '[.]spec[.]ts$';
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** One rule per room of a context, because each room may see a little more of the neighbours. */
const betweenContexts = Object.entries(mayKnow).flatMap(([context, known]) => {
  const own = `^libs/${context}/src/`;
  const why = `${context} may know: ${known.join(', ') || 'nobody'}.`;
  const of = (face) => known.map((name) => `^libs/${name}/src/${face}`);
  const moduleFile = `${own}[^/]+[.]module[.]ts$`;
  const rule = (name, from, faces) =>
    error(name, `${why} See docs/architecture.md`, from, {
      path: anyContext,
      pathNot: [own, ...faces.flatMap(of)],
    });
  return [
    rule(`context-${context}`, { path: own, pathNot: [`${own}graphql/`, moduleFile, spec] }, ['contract/']),
    rule(`graph-${context}`, { path: `${own}graphql/`, pathNot: spec }, [
      'contract/',
      'graphql/[^/]+[.]type[.]ts$',
    ]),
    rule(`wiring-${context}`, { path: [moduleFile, `${own}.*${spec}`] }, [
      'contract/',
      'graphql/[^/]+[.]type[.]ts$',
      '[^/]+[.]module[.]ts$',
    ]),
  ];
});

const rooms = [
  error(
    'kernel-knows-nobody',
    'kernel is plain TypeScript on the calendar of temporal-polyfill',
    { path: '^libs/kernel/src/', pathNot: spec },
    { pathNot: ['^libs/kernel/src/', packages('temporal-polyfill')] },
  ),
  error(
    'platform-knows-no-context',
    'platform is plumbing',
    { path: '^libs/platform/' },
    { path: ['^libs/(?!kernel/|platform/)', '^apps/'] },
  ),
  error(
    'domain-is-pure',
    'domain/ imports itself and kernel: no Nest, TypeORM, GraphQL, Stripe, node:*',
    { path: '^libs/([^/]+)/src/domain/', pathNot: spec },
    { pathNot: ['^libs/$1/src/domain/', kernel] },
  ),
  error(
    'contract-is-plain-data',
    'a contract must be safe to import from anywhere',
    { path: '^libs/([^/]+)/src/contract/', pathNot: spec },
    { pathNot: ['^libs/$1/src/contract/', kernel, packages('zod'), '^libs/platform/src/(database|access)/'] },
  ),
  error(
    'application-knows-no-adapter',
    'use cases speak to stores and ports',
    { path: '^libs/([^/]+)/src/application/', pathNot: spec },
    {
      path: [
        '^libs/$1/src/(graphql|gateways)/',
        packages('typeorm', 'pg', 'stripe', '@nestjs/graphql', '@nestjs/typeorm', 'graphql', '@apollo/[^/]+'),
      ],
    },
  ),
  error(
    'graphql-knows-no-storage',
    'a resolver never sees a row class',
    { path: '^libs/([^/]+)/src/graphql/', pathNot: spec },
    { path: ['^libs/$1/src/(store|gateways)/', packages('typeorm', 'pg', 'stripe', '@nestjs/typeorm')] },
  ),
  error(
    'store-knows-no-way-in',
    'a store serves; it does not call',
    { path: '^libs/([^/]+)/src/store/', pathNot: spec },
    { path: ['^libs/$1/src/(graphql|gateways)/', packages('stripe', '@nestjs/graphql', 'graphql')] },
  ),
  error(
    'only-billing-knows-stripe',
    'money has one door',
    { path: '^(libs|apps/(api|worker|local|web))/', pathNot: ['^libs/billing/src/gateways/stripe/', spec] },
    { path: packages('stripe') },
  ),
  error(
    'only-identity-knows-the-auth-library',
    'sign-in has one door',
    { path: '^libs/', pathNot: '^libs/identity/' },
    { path: packages('better-auth') },
  ),
];

const outside = [
  error(
    'apps-compose-modules-only',
    'apps wire modules; they hold no logic of a context',
    { path: '^apps/(api|worker|local)/', pathNot: spec },
    { path: anyContext, pathNot: `^libs/(${contexts})/src/([^/]+[.]module[.]ts$|contract/)` },
  ),
  error(
    'emulator-stands-alone',
    'a stand-in that shares code with the product would agree with its mistakes',
    { path: '^apps/stripe-emulator/' },
    { path: ['^libs/', '^apps/(?!stripe-emulator/)'] },
  ),
  error(
    'product-never-imports-the-emulator',
    'it speaks HTTP like everybody else',
    { path: '^(libs|apps/(api|worker|web))/', pathNot: spec },
    { path: '^apps/(stripe-emulator|local)/' },
  ),
  error(
    'web-knows-only-kernel',
    'the web app talks GraphQL',
    { path: '^apps/web/' },
    { path: ['^libs/(?!kernel/)', '^apps/(?!web/)', '^migrations/'] },
  ),
  error(
    'migrations-stand-alone',
    'history must not change when code does',
    { path: '^migrations/' },
    { path: ['^libs/', '^apps/'] },
  ),
  error('libs-know-no-app', 'libraries serve', { path: '^libs/', pathNot: spec }, { path: '^apps/' }),
];

module.exports = {
  forbidden: [
    ...betweenContexts,
    ...rooms,
    ...outside,
    error('no-cycles', 'a cycle makes one file of many', { path: '^libs/' }, { circular: true }),
    error(
      'no-running-cycles',
      'in an app, a type may come from the file that uses this one',
      { path: '^(apps|migrations)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'no-unresolvable',
      'an import that does not resolve slips past every path rule above',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: {
      path: [
        '^(libs|apps)/[^/]+/(dist|[.]data)/',
        '^migrations/dist/',
        '^apps/web/(codegen|vite[.]config)[.]ts$',
        '[.](css|svg|woff2)',
      ],
    },
    tsPreCompilationDeps: true, // sees `import type` too
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
