// Billing knows contracting but not the catalogue; the type is the same.
export { WayToPayEnum } from '@madoguchi/catalogue/graphql/way-to-pay.type';
