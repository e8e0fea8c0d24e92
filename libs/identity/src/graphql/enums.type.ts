import { registerEnumType } from '@nestjs/graphql';

export enum CompanyKindEnum {
  CLIENT = 'client',
  PRODUCER = 'producer',
  OPERATOR = 'operator',
  PLATFORM = 'platform',
}
export enum RoleEnum {
  OWNER = 'owner',
  PRODUCER = 'producer',
  AGENT = 'agent',
  SUPERVISOR = 'supervisor',
  MANAGER = 'manager',
  ADMIN = 'admin',
}
registerEnumType(CompanyKindEnum, { name: 'CompanyKind' });
registerEnumType(RoleEnum, { name: 'Role' });
