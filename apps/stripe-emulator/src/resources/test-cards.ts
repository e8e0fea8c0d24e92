/** How a test card behaves; the numbers and their meaning are Stripe's. */
export interface TestCard {
  number: string;
  brand: 'visa' | 'mastercard' | 'jcb' | 'amex';
  /** Token that stands for the card where no number may be sent. */
  token: string;
  /** Refused as soon as it is used or saved. */
  declines?: Decline;
  /** Can be saved; every later charge is refused. */
  declinesCharges?: Decline;
  /** 3-D Secure: on first use, or on every payment. */
  authenticates?: 'until_set_up' | 'always';
  /** The money is available at once. */
  skipsPending?: boolean;
  /** The payment succeeds and the cardholder contests it at once; an inquiry takes no money yet. */
  disputes?: 'fraudulent' | 'product_not_received' | 'inquiry';
  /** A refund takes a while, or looks done and then fails. */
  refunds?: 'late' | 'fail';
}

export interface Decline {
  code: 'card_declined' | 'expired_card' | 'incorrect_cvc';
  declineCode: string;
  message: string;
}

const generic: Decline = {
  code: 'card_declined',
  declineCode: 'generic_decline',
  message: 'Your card was declined.',
};
const insufficient: Decline = {
  code: 'card_declined',
  declineCode: 'insufficient_funds',
  message: 'Your card has insufficient funds.',
};
const expired: Decline = {
  code: 'expired_card',
  declineCode: 'expired_card',
  message: 'Your card has expired.',
};
const cvc: Decline = {
  code: 'incorrect_cvc',
  declineCode: 'incorrect_cvc',
  message: "Your card's security code is incorrect.",
};

export const TEST_CARDS: TestCard[] = [
  { number: '4242424242424242', brand: 'visa', token: 'pm_card_visa' },
  { number: '5555555555554444', brand: 'mastercard', token: 'pm_card_mastercard' },
  { number: '3566002020360505', brand: 'jcb', token: 'pm_card_jcb' },
  {
    number: '4000002500003155',
    brand: 'visa',
    token: 'pm_card_authenticationRequiredOnSetup',
    authenticates: 'until_set_up',
  },
  {
    number: '4000002760003184',
    brand: 'visa',
    token: 'pm_card_authenticationRequired',
    authenticates: 'always',
  },
  { number: '4000000000000002', brand: 'visa', token: 'pm_card_visa_chargeDeclined', declines: generic },
  {
    number: '4000000000009995',
    brand: 'visa',
    token: 'pm_card_visa_chargeDeclinedInsufficientFunds',
    declines: insufficient,
  },
  {
    number: '4000000000000069',
    brand: 'visa',
    token: 'pm_card_chargeDeclinedExpiredCard',
    declines: expired,
  },
  { number: '4000000000000127', brand: 'visa', token: 'pm_card_chargeDeclinedIncorrectCvc', declines: cvc },
  {
    number: '4000000000000341',
    brand: 'visa',
    token: 'pm_card_chargeCustomerFail',
    declinesCharges: generic,
  },
  { number: '4000000000000077', brand: 'visa', token: 'pm_card_bypassPending', skipsPending: true },
  { number: '4000000000000259', brand: 'visa', token: 'pm_card_createDispute', disputes: 'fraudulent' },
  {
    number: '4000000000002685',
    brand: 'visa',
    token: 'pm_card_createDisputeProductNotReceived',
    disputes: 'product_not_received',
  },
  { number: '4000000000001976', brand: 'visa', token: 'pm_card_createDisputeInquiry', disputes: 'inquiry' },
  { number: '4000000000007726', brand: 'visa', token: 'pm_card_pendingRefund', refunds: 'late' },
  { number: '4000000000005126', brand: 'visa', token: 'pm_card_refundFail', refunds: 'fail' },
];

export const cardByNumber = (number: string): TestCard | undefined =>
  TEST_CARDS.find((card) => card.number === number);
/** Tokens have a short form for API calls that still take a card token. */
export const cardByToken = (token: string): TestCard | undefined =>
  TEST_CARDS.find((card) => card.token === (ALIASES[token] ?? token.replace(/^tok_/, 'pm_card_')));

const ALIASES: Record<string, string> = {
  pm_card_chargeDeclined: 'pm_card_visa_chargeDeclined',
  pm_card_threeDSecure2Required: 'pm_card_authenticationRequired',
  tok_chargeDeclined: 'pm_card_visa_chargeDeclined',
};
