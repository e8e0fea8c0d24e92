import { Refusal, type CalendarDate } from '@madoguchi/kernel';

export type ContractStatus = 'awaiting_payment_method' | 'active' | 'suspended' | 'cancelling' | 'ended';

export const firstStatus: ContractStatus = 'awaiting_payment_method';

/** Every way a contract can move. Where two ends are named, a contract that has a last day takes the second. */
export const contractMoves = {
  activate: { from: ['awaiting_payment_method'], to: ['active'] },
  withdraw: { from: ['awaiting_payment_method'], to: ['ended'] },
  cancel: { from: ['active'], to: ['cancelling'] },
  cancelWhileSuspended: { from: ['suspended'], to: ['suspended'] },
  suspend: { from: ['active', 'cancelling'], to: ['suspended'] },
  resume: { from: ['suspended'], to: ['active', 'cancelling'] },
  /** By us, for unpaid invoices: the day is its last, and the nightly job ends it. */
  terminate: { from: ['active', 'cancelling', 'suspended'], to: ['suspended'] },
  end: { from: ['cancelling', 'suspended'], to: ['ended'] },
} as const satisfies Record<string, { from: readonly ContractStatus[]; to: readonly ContractStatus[] }>;

export type ContractMove = keyof typeof contractMoves;

export interface ContractState {
  readonly status: ContractStatus;
  /** Last day of service; null while nobody has cancelled. */
  readonly endsOn: CalendarDate | null;
}

const refusals: Record<ContractStatus, string> = {
  awaiting_payment_method: 'contractAwaitsPaymentMethod',
  active: 'contractActive',
  suspended: 'contractSuspended',
  cancelling: 'contractCancelling',
  ended: 'contractEnded',
};

/** @throws Refusal CONFLICT when the move is not in the table */
export function moveContract(state: ContractState, move: ContractMove): ContractStatus {
  const { from, to }: { from: readonly ContractStatus[]; to: readonly ContractStatus[] } =
    contractMoves[move];
  if (!from.includes(state.status)) throw new Refusal('CONFLICT', refusals[state.status]);
  return state.endsOn === null ? to[0]! : to.at(-1)!;
}

/** @throws Refusal CONFLICT that says how the contract stands instead */
export function requireActive(state: ContractState, today: CalendarDate): void {
  const status = statusOn(state, today);
  if (status !== 'active') throw new Refusal('CONFLICT', refusals[status]);
}

/** What the contract is today: past its last day it has ended, even before the nightly job wrote it down. */
export const statusOn = ({ status, endsOn }: ContractState, today: CalendarDate): ContractStatus =>
  endsOn !== null && endsOn < today ? 'ended' : status;
