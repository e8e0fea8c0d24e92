const NEWER = [
  /subscription/,
  /\/billing\/meter/,
  /\/test_helpers\//,
  /\/disputes/,
  /\/payouts/,
  /\/customers\/\{\w+\}\/(balance_transactions|cash_balance|funding)/,
  /\/v2\//,
  /\/credit_notes\/preview/,
  /\/create_preview$/,
  /\/attach_payment$/,
  /^POST \/v1\/(credit_notes|refunds|charges|payment_intents|payment_methods|transfers)\/\{id\}/,
  /^POST \/v1\/(payment_methods|setup_intents\/\{id\}\/cancel)$/,
  /^POST \/v1\/billing_portal\/configurations\/\{id\}$/,
  /^DELETE \/v1\/(products|accounts)\//,
];
const ELDER = /\/payment_intents\/\{id\}\/(confirm|cancel)|\/payment_methods\/\{id\}\/|\/reversals$/;

/** Two files call every operation between them; this says which of the two. */
export const isNewer = (operation: string): boolean =>
  !ELDER.test(operation) && NEWER.some((pattern) => pattern.test(operation));
