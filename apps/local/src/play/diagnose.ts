import type { Tiers } from './market.js';
import { Refused, type Session } from './session.js';

export interface Case {
  readonly statement: string;
  readonly industry?: string | null;
  readonly employees?: number | null;
  readonly prefecture: string;
  readonly language: 'ja' | 'en';
  /** What the owner knows when asked; everything else is "I don't know". */
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface Evidence {
  readonly kind: string;
  readonly text: string;
  readonly supports: boolean;
}

export interface Option {
  readonly id: string;
  readonly recommended: boolean;
  readonly expectedUnits: number;
  readonly reasons: readonly string[];
  readonly version: {
    readonly id: string;
    readonly bundleId: string;
    readonly name: string;
    readonly producer: { readonly name: string };
  };
  readonly plan: {
    readonly id: string;
    readonly name: string;
    readonly baseMinor: number;
    readonly includedUnits: number;
    readonly overageMinor: number;
    readonly overageTiers: Tiers | null;
    readonly successFeeMinor: number;
    readonly initialFeeMinor: number;
  };
}

export interface Diagnosis {
  readonly id: string;
  readonly status: 'ASKING' | 'CONCLUDED' | 'DANGER';
  readonly dangerNotice: string | null;
  readonly questionsAsked: number;
  readonly question: { readonly id: string; readonly fact: string } | null;
  readonly conclusion: {
    readonly end: string;
    readonly headline: string;
    readonly insteadSteps: readonly string[];
    readonly problems: readonly {
      readonly code: string;
      readonly name: string;
      readonly probability: number;
      readonly evidence: readonly Evidence[];
    }[];
    readonly functions: readonly { readonly code: string; readonly probability: number }[];
    /** What was considered and is advised against, with how likely it was. */
    readonly notRecommended: readonly { readonly code: string; readonly probability: number }[];
    readonly options: readonly Option[];
  } | null;
}

/** What the owner "knows" is not an answer to the question about that fact. */
export class WrongFact extends Error {
  constructor(
    readonly fact: string,
    refused: Refused,
  ) {
    super(`facts.${fact}: ${refused.message}`);
  }
}

const fields = `id status dangerNotice questionsAsked question { id fact }
  conclusion { end headline insteadSteps
    problems { code name probability evidence { kind text supports } }
    functions { code probability }
    notRecommended { code probability }
    options { id recommended expectedUnits reasons
      version { id bundleId name producer { name } }
      plan { id name baseMinor includedUnits overageMinor overageTiers { mode steps { upTo unitPrice } } successFeeMinor initialFeeMinor } } }`;

/** Tells the problem and answers what is asked, as a visitor without an account. */
export async function diagnose(
  visitor: Session,
  told: Case,
): Promise<{ token: string; diagnosis: Diagnosis }> {
  const { statement, prefecture, language } = told;
  const input = {
    statement,
    prefecture,
    language,
    industry: told.industry ?? null,
    employees: told.employees ?? null,
  };
  const started = await visitor.graphql<{ startDiagnosis: Diagnosis & { token: string } }>(
    `mutation ($input: StartDiagnosisInput!) { startDiagnosis(input: $input) { token ${fields} } }`,
    { input },
  );
  const { token } = started.startDiagnosis;
  let diagnosis: Diagnosis = started.startDiagnosis;
  while (diagnosis.question !== null && diagnosis.status === 'ASKING') {
    const { id, fact } = diagnosis.question;
    const answered = await visitor
      .graphql<{ answerQuestion: Diagnosis }>(
        `mutation ($input: AnswerInput!) { answerQuestion(input: $input) { ${fields} } }`,
        { input: { token, questionId: id, value: told.facts[fact] ?? null } },
      )
      .catch((error: unknown) => {
        throw error instanceof Refused && error.code === 'BAD_INPUT' ? new WrongFact(fact, error) : error;
      });
    diagnosis = answered.answerQuestion;
  }
  return { token, diagnosis };
}

export const claim = (owner: Session, token: string): Promise<unknown> =>
  owner.graphql('mutation ($token: String!) { claimDiagnosis(token: $token) { id claimed } }', { token });
