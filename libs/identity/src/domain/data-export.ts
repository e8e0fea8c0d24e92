import type { Instant } from '@madoguchi/kernel';

export const exportStates = ['waiting', 'running', 'ready', 'failed', 'expired'] as const;
export type ExportState = (typeof exportStates)[number];

export interface ExportView {
  readonly id: string;
  readonly state: ExportState;
  readonly requestedAt: Instant;
  readonly partsDone: number;
  readonly partsAll: number;
  readonly rows: number;
  readonly bytes: number;
  readonly readyAt: Instant | null;
  readonly expiresAt: Instant | null;
  readonly downloads: number;
}
