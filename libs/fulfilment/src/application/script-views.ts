import type { FieldProblem } from '@madoguchi/kernel';
import type { ScriptStep } from '../domain/script.js';

export interface ScriptDraftView {
  readonly steps: readonly ScriptStep[];
  readonly revision: number;
  readonly savedAt: Date;
}

/** What a desk said until then. */
export interface ScriptVersionView {
  readonly version: number;
  readonly steps: readonly ScriptStep[];
  readonly replacedAt: Date;
}

/** A script as owner and supervisor write it: what callers hear, the draft beside it, and what was said before. */
export interface DeskScriptView {
  readonly deskId: string;
  readonly deskName: string;
  readonly greeting: string;
  readonly version: number;
  readonly steps: readonly ScriptStep[];
  readonly draft: ScriptDraftView | null;
  /** What keeps the draft from being published. */
  readonly problems: readonly FieldProblem[];
  readonly former: readonly ScriptVersionView[];
}
