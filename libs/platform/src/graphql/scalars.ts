import { minor, parseCalendarDate } from '@madoguchi/kernel';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';

const refuse = (what: string): never => {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
};

const asMinor = (value: unknown): number => {
  try {
    return minor(typeof value === 'number' ? value : Number.NaN);
  } catch {
    return refuse('Minor is a whole number in the smallest unit of the currency');
  }
};

/** An amount in the currency's smallest unit (JPY: yen), up to 2^53 − 1. */
export const MinorScalar = new GraphQLScalarType<number, number>({
  name: 'Minor',
  description: "A whole number in the currency's smallest unit (JPY: yen).",
  serialize: asMinor,
  parseValue: asMinor,
  parseLiteral: (node: ValueNode) =>
    node.kind === Kind.INT ? asMinor(Number(node.value)) : asMinor(undefined),
});

/** No contract, bill or call is outside of these years, and calculating with days near the calendar's ends goes wrong. */
const ourYears = /^(19|20|21)\d\d-/;
const asDate = (value: unknown): string =>
  (typeof value === 'string' && ourYears.test(value) ? parseCalendarDate(value) : undefined) ??
  refuse('Date is an existing day from 1900 to 2199 as YYYY-MM-DD');

/** A day on the calendar. */
export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day as YYYY-MM-DD.',
  serialize: asDate,
  parseValue: asDate,
  parseLiteral: (node: ValueNode) => asDate(node.kind === Kind.STRING ? node.value : undefined),
});

/** Plain JSON for values whose shape depends on another field. */
export const JSONScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node: ValueNode, variables) => valueFromASTUntyped(node, variables),
});
