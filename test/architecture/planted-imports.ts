/** [rule that must catch it, file, import]. Each file holds exactly one violation. */
export const caught: [rule: string, file: string, code: string][] = [
  [
    'context-catalogue',
    'libs/catalogue/src/application/a.ts',
    "export { ThingHappened } from '@madoguchi/billing/contract';",
  ],
  [
    'context-catalogue',
    'libs/catalogue/src/application/b.ts',
    "export type { ThingHappened } from '@madoguchi/contracting/contract';",
  ],
  [
    'context-identity',
    'libs/identity/src/store/a.ts',
    "export { ThingHappened } from '@madoguchi/catalogue/contract';",
  ],
  [
    'context-billing',
    'libs/billing/src/application/a.ts',
    "export { DoThing } from '../../../contracting/src/application/do-thing.js';",
  ],
  [
    'context-billing',
    'libs/billing/src/store/a.ts',
    "export type { ThingRow } from '../../../contracting/src/store/thing.row.js';",
  ],
  [
    'context-billing',
    'libs/billing/src/application/b.ts',
    "export { ThingType } from '@madoguchi/contracting/graphql/thing.type';",
  ],
  [
    'context-fulfilment',
    'libs/fulfilment/src/application/a.ts',
    "export { ThingModule } from '@madoguchi/contracting/module';",
  ],
  [
    'context-fulfilment',
    'libs/fulfilment/src/store/a.ts',
    "export const lazily = () => import('../../../diagnosis/src/contract/index.js');",
  ],
  [
    'graph-contracting',
    'libs/contracting/src/graphql/a.ts',
    "export { ThingType } from '@madoguchi/billing/graphql/thing.type';",
  ],
  [
    'graph-billing',
    'libs/billing/src/graphql/a.ts',
    "export { ThingResolver } from '../../../contracting/src/graphql/thing.resolver.js';",
  ],
  [
    'graph-billing',
    'libs/billing/src/graphql/b.ts',
    "export { ThingType } from '@madoguchi/diagnosis/graphql/thing.type';",
  ],
  [
    'wiring-catalogue',
    'libs/catalogue/src/catalogue.module.ts',
    "export { ThingModule as Other } from '@madoguchi/billing/module';",
  ],
  ['kernel-knows-nobody', 'libs/kernel/src/a.ts', "export type { Tx } from '@madoguchi/platform/database';"],
  ['kernel-knows-nobody', 'libs/kernel/src/b.ts', "export { randomUUID } from 'node:crypto';"],
  [
    'platform-knows-no-context',
    'libs/platform/src/database/a.ts',
    "export { ThingHappened } from '@madoguchi/billing/contract';",
  ],
  ['domain-is-pure', 'libs/billing/src/domain/a.ts', "export { Entity } from 'typeorm';"],
  [
    'domain-is-pure',
    'libs/billing/src/domain/b.ts',
    "export type { Tx } from '@madoguchi/platform/database';",
  ],
  ['domain-is-pure', 'libs/billing/src/domain/c.ts', "export { readFileSync } from 'node:fs';"],
  ['domain-is-pure', 'libs/billing/src/domain/d.ts', "export { DoThing } from '../application/do-thing.js';"],
  [
    'contract-is-plain-data',
    'libs/billing/src/contract/a.ts',
    "export { DoThing } from '../application/do-thing.js';",
  ],
  [
    'contract-is-plain-data',
    'libs/billing/src/contract/b.ts',
    "export { Injectable } from '@nestjs/common';",
  ],
  ['application-knows-no-adapter', 'libs/billing/src/application/c.ts', "export { default } from 'stripe';"],
  [
    'application-knows-no-adapter',
    'libs/billing/src/application/d.ts',
    "export { EntityManager } from 'typeorm';",
  ],
  [
    'application-knows-no-adapter',
    'libs/billing/src/application/e.ts',
    "export { ThingResolver } from '../graphql/thing.resolver.js';",
  ],
  [
    'application-knows-no-adapter',
    'libs/billing/src/application/f.ts',
    "export { Field } from '@nestjs/graphql';",
  ],
  [
    'graphql-knows-no-storage',
    'libs/billing/src/graphql/c.ts',
    "export { ThingRow } from '../store/thing.row.js';",
  ],
  ['graphql-knows-no-storage', 'libs/billing/src/graphql/d.ts', "export { DataSource } from 'typeorm';"],
  [
    'store-knows-no-way-in',
    'libs/billing/src/store/b.ts',
    "export { ThingResolver } from '../graphql/thing.resolver.js';",
  ],
  ['only-billing-knows-stripe', 'libs/contracting/src/application/a.ts', "export { default } from 'stripe';"],
  [
    'only-identity-knows-the-auth-library',
    'libs/platform/src/access/a.ts',
    "export { betterAuth } from 'better-auth';",
  ],
  [
    'apps-compose-modules-only',
    'apps/worker/src/a.ts',
    "export { DoThing } from '../../../libs/billing/src/application/do-thing.js';",
  ],
  ['emulator-stands-alone', 'apps/stripe-emulator/src/a.ts', "export { thing } from '@madoguchi/kernel';"],
  [
    'product-never-imports-the-emulator',
    'apps/api/src/a.ts',
    "export { emulator } from '@madoguchi/stripe-emulator';",
  ],
  [
    'web-knows-only-kernel',
    'apps/web/src/a.tsx',
    "export type { ThingHappened } from '@madoguchi/billing/contract';",
  ],
  ['migrations-stand-alone', 'migrations/a.ts', "export { thing } from '@madoguchi/kernel';"],
  [
    'libs-know-no-app',
    'libs/billing/src/application/g.ts',
    "export { main } from '../../../../apps/api/src/main.js';",
  ],
  [
    'no-unresolvable',
    'libs/catalogue/src/application/c.ts',
    "export { x } from '@madoguchi/bilinng/contract';",
  ],
  [
    'no-unresolvable',
    'libs/billing/src/application/h.ts',
    "export { DoThing } from '@madoguchi/contracting/application/do-thing';",
  ],
  ['no-cycles', 'libs/billing/src/domain/e-two.ts', "import { a } from './e.js'; export const b = () => a;"],
  ['no-running-cycles', 'apps/web/src/c-two.tsx', "import { c } from './c.js'; export const d = () => c;"],
];

/** The other halves of the cycles above. */
export const accomplices: [file: string, code: string][] = [
  ['libs/billing/src/domain/e.ts', "import { b } from './e-two.js'; export const a = () => b;"],
  ['apps/web/src/c.tsx', "import { d } from './c-two.js'; export const c = () => d;"],
  [
    'apps/web/src/ok-child.tsx',
    "import type { Props } from './ok-parent.js'; export const child = (props: Props) => props;",
  ],
];

export const allowed: [why: string, file: string, code: string][] = [
  ['zod in a contract', 'libs/billing/src/contract/ok.ts', "export { z } from 'zod';"],
  [
    'the transaction as a type in a contract',
    'libs/billing/src/contract/ok-two.ts',
    "export type { Tx } from '@madoguchi/platform/database';",
  ],
  ['kernel in domain', 'libs/billing/src/domain/ok.ts', "export { thing } from '@madoguchi/kernel';"],
  [
    'an own row in a use case',
    'libs/billing/src/application/ok.ts',
    "export { ThingRow } from '../store/thing.row.js';",
  ],
  [
    'an upstream contract',
    'libs/billing/src/application/ok-two.ts',
    "export type { ThingHappened } from '@madoguchi/contracting/contract';",
  ],
  [
    'an upstream GraphQL type',
    'libs/billing/src/graphql/ok.ts',
    "export { ThingType } from '@madoguchi/contracting/graphql/thing.type';",
  ],
  [
    'an upstream module in the wiring',
    'libs/fulfilment/src/ok.module.ts',
    "export { ThingModule } from '@madoguchi/contracting/module';",
  ],
  ['Stripe behind its door', 'libs/billing/src/gateways/stripe/ok.ts', "export { default } from 'stripe';"],
  ['modules in an app', 'apps/api/src/ok.ts', "export { ThingModule } from '@madoguchi/billing/module';"],
  [
    'a type from the file that uses this one, in the web app',
    'apps/web/src/ok-parent.tsx',
    "import { child } from './ok-child.js'; export interface Props { a: 1 } export const b = child;",
  ],
  ['kernel in the web app', 'apps/web/src/ok.tsx', "export { thing } from '@madoguchi/kernel';"],
];
