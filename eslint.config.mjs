import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.ts', '**/*.tsx'];

/** Words for what a pure function must get as an argument instead. */
const impure = [
  [
    "NewExpression[callee.name='Date'][arguments.length=0]",
    'Time comes in as an argument: take tx.now or a CalendarDate.',
  ],
  [
    "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    'Time comes in as an argument: take tx.now.',
  ],
  [
    "CallExpression[callee.object.name='performance'][callee.property.name='now']",
    'Time comes in as an argument.',
  ],
  ["MemberExpression[object.name='Temporal'][property.name='Now']", 'Time comes in as an argument.'],
  [
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'Chance comes in as an argument.',
  ],
  ["CallExpression[callee.name='fetch']", 'A domain speaks to nobody.'],
  ["MemberExpression[object.name='process'][property.name='env']", 'Settings come in as arguments.'],
].map(([selector, message]) => ({ selector, message }));

const clocks = impure.slice(0, 2);
const rounding = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='round']",
  message: 'Money is rounded in kernel/money.ts alone, by a rule with a name.',
};
/** JPY has no minor unit, so a factor of 100 turns yen into a hundred times as much. */
const floatingMoney = [
  [
    'BinaryExpression[operator=/^[*\\u002F]$/][left.name=/[mM]inor$/][right.value=100]',
    'JPY has no minor unit: no factor of 100.',
  ],
  [
    'BinaryExpression[operator=/^[*\\u002F]$/][left.property.name=/[mM]inor$/][right.value=100]',
    'JPY has no minor unit: no factor of 100.',
  ],
  [
    "CallExpression[callee.property.name='toFixed']",
    'Amounts are whole numbers; show them with the formatter.',
  ],
  ["CallExpression[callee.name='parseFloat']", 'Amounts are whole numbers.'],
  [
    "BinaryExpression[operator='*'][left.name=/[mM]inor$/][right.raw=/[.]/]",
    'A rate is a Rate of kernel/money.ts, not a fraction.',
  ],
  [
    "BinaryExpression[operator='*'][left.property.name=/[mM]inor$/][right.raw=/[.]/]",
    'A rate is a Rate of kernel/money.ts, not a fraction.',
  ],
].map(([selector, message]) => ({ selector, message }));
const namesOfNode = Object.fromEntries(
  [
    ...Object.getOwnPropertyNames(globalThis),
    'module',
    'require',
    'exports',
    '__dirname',
    'document',
    'window',
  ].map((name) => [name, 'readonly']),
);
const restricted = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/generated/', '.data/', 'coverage/', 'test-results/'] },
  {
    files: typescript,
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      // Constructor parameters carry types that Nest reads at run time, so `import type` is decided by hand.
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-control-regex': 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // No type check reads these, so a name that nobody imported is found here.
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { ecmaVersion: 'latest', globals: namesOfNode },
    rules: { eqeqeq: 'error', 'no-undef': 'error' },
  },
  // Programs and commands speak to a terminal.
  {
    files: [
      'apps/{local,stripe-emulator}/**',
      '**/main.ts',
      'libs/platform/src/process/**',
      'libs/*/src/evaluation/**',
      'test/**',
      'bin/**',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['libs/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/kernel/src/**', '**/evaluation/**'],
    rules: restricted(...floatingMoney),
  },
  {
    files: ['libs/*/src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: restricted(...impure, rounding, ...floatingMoney),
  },
  {
    files: ['libs/kernel/src/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/kernel/src/money.ts'],
    rules: restricted(...impure),
  },
  {
    // Time is tx.now, so that the movable clock moves everything.
    files: [
      'libs/{identity,catalogue,diagnosis,contracting,fulfilment,billing}/src/{application,store,graphql}/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: restricted(...clocks, ...floatingMoney),
  },
  { files: ['migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.spec.ts'],
    rules: {
      'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip)$/]',
          message: 'A test runs always or does not exist.',
        },
        {
          selector: "CallExpression[callee.name='setTimeout']",
          message: 'Wait for what you expect, not for time.',
        },
      ],
    },
  },
  prettier,
);
