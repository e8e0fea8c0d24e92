import { offered, type Side } from './side.js';

/** A receipt, and the offer of another plan. */
export async function leavePapers(
  { owner, producer, versionId, planId }: Side,
  { contract, invoice }: { contract: string; invoice: string },
) {
  const { plans } = await offered(producer, versionId);
  const otherPlan = plans.find(({ id }) => id !== planId)!.id;
  const { issueReceipt, requestPlanChange } = await owner.session.graphql<{
    issueReceipt: { id: string };
    requestPlanChange: { id: string; textHash: string };
  }>(
    `mutation ($invoice: ID!, $input: RequestPlanChangeInput!) {
      issueReceipt(invoiceId: $invoice) { id } requestPlanChange(input: $input) { id textHash } }`,
    { invoice, input: { contractId: contract, planId: otherPlan } },
  );
  const { id: planChange, textHash: planChangeHash } = requestPlanChange;
  return { receipt: issueReceipt.id, otherPlan, planChange, planChangeHash };
}
