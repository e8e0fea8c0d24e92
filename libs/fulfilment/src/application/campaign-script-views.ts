import type { FieldProblem } from '@madoguchi/kernel';
import type { ScriptStep } from '../domain/script.js';
import type { ScriptDraftView, ScriptVersionView } from './script-views.js';

/** What is asked in the calls of a campaign, the draft beside it, and what was asked before. */
export interface CampaignScriptView {
  readonly campaignId: string;
  readonly campaignName: string;
  /** 0 while nothing is asked. */
  readonly version: number;
  readonly steps: readonly ScriptStep[];
  readonly draft: ScriptDraftView | null;
  /** What keeps the draft from being published. */
  readonly problems: readonly FieldProblem[];
  readonly former: readonly ScriptVersionView[];
}
