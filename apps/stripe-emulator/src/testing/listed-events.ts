/** Every event that the product's money design names, written out, so that none can be lost by accident. */
const listed = `
checkout.session completed expired async_payment_succeeded async_payment_failed; customer.subscription created updated deleted;
invoice created updated finalized finalization_failed sent paid payment_failed payment_action_required overdue overpaid voided marked_uncollectible;
invoice_payment paid; payment_intent succeeded payment_failed processing partially_funded; charge succeeded updated refunded;
charge.dispute created updated closed funds_withdrawn funds_reinstated; refund created updated failed; credit_note created voided;
transfer created reversed; account updated; payout paid failed reconciliation_completed; cash_balance funds_available;
test_helpers.test_clock ready; v1.billing.meter error_report_triggered no_meter_found`;

export const EVENTS: readonly string[] = listed.split(';').flatMap((group) => {
  const [prefix, ...names] = group.trim().split(/\s+/);
  return names.map((name) => `${prefix}.${name}`);
});
