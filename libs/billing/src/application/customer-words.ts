import type { IdentityApi } from '@madoguchi/identity/contract';
import { isRegistrationNumber, wholeAddress } from '@madoguchi/kernel';
import type { Tx } from '@madoguchi/platform/database';
import type { CustomerWords } from './ports.js';

/** A client as the provider is told of it. A number whose check digit is wrong stays with us: the provider would refuse the whole. */
export async function customerWords(tx: Tx, identity: IdentityApi, clientId: string): Promise<CustomerWords> {
  const client = await identity.company(tx, clientId);
  const owner = (await identity.membersOf(tx, clientId)).find(({ role }) => role === 'owner');
  const { name, phone, postalCode, registrationNumber } = client;
  const line = wholeAddress(client.prefecture, client.address);
  return {
    name,
    email: owner?.email ?? null,
    phone,
    address: line === null ? null : { postalCode, line },
    registrationNumber: isRegistrationNumber(registrationNumber) ? registrationNumber : null,
  };
}
