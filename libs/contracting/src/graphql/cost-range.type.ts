// Billing knows contracting but not the catalogue; the type is the same.
export { CostRangeType } from '@madoguchi/catalogue/graphql/cost-range.type';
