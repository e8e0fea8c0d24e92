export type Verdict = 'lost' | 'duplicated' | 'unbalanced' | 'unconverged';

export interface Finding {
  /** Null when it is about the whole house. */
  readonly run: number | null;
  readonly verdict: Verdict;
  readonly what: string;
}

export type Find = (verdict: Verdict, what: string) => void;
