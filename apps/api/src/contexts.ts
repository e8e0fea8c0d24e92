import { BillingModule, billingRows } from '@madoguchi/billing/module';
import { CatalogueModule, catalogueRows } from '@madoguchi/catalogue/module';
import { ContractingModule, contractingRows } from '@madoguchi/contracting/module';
import { DiagnosisModule, diagnosisRows } from '@madoguchi/diagnosis/module';
import { FulfilmentModule, fulfilmentRows } from '@madoguchi/fulfilment/module';
import { IdentityModule, identityRows } from '@madoguchi/identity/module';
import { ConfigModule } from '@madoguchi/platform/config';
import { DatabaseModule } from '@madoguchi/platform/database';
import { LoggingModule } from '@madoguchi/platform/logging';
import { MailModule } from '@madoguchi/platform/mail';

const rows = [
  identityRows,
  catalogueRows,
  diagnosisRows,
  contractingRows,
  fulfilmentRows,
  billingRows,
].flat();

/** The whole product, without a way in: api adds HTTP and GraphQL, worker adds the queue. */
export const contexts = [
  ConfigModule,
  LoggingModule,
  DatabaseModule.forRows(rows),
  MailModule,
  IdentityModule,
  CatalogueModule,
  DiagnosisModule,
  ContractingModule,
  FulfilmentModule,
  BillingModule,
];
