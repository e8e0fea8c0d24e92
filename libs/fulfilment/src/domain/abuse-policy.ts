/** For what an agent may end a call of their own accord (カスハラ); the words that go with it stand on the screen. */
export const policyReasons = ['abusive_words', 'threat', 'sexual', 'unreasonable_demand', 'endless'] as const;
export type PolicyReason = (typeof policyReasons)[number];

const noted: Record<PolicyReason, Record<'ja' | 'en', string>> = {
  abusive_words: { ja: '暴言・侮辱', en: 'abusive words' },
  threat: { ja: '脅し', en: 'a threat' },
  sexual: { ja: '性的な言動', en: 'sexual remarks' },
  unreasonable_demand: { ja: '度を越えた要求', en: 'unreasonable demands' },
  endless: { ja: '長時間の拘束・同じ話の繰り返し', en: 'no end in sight' },
};

/** What the record of a call that was ended by policy says to the client. */
export function policyNote(reason: PolicyReason, typed: string | null, language: 'ja' | 'en'): string {
  const why = noted[reason][language];
  const head = language === 'ja' ? `方針により通話を終えました（${why}）。` : `Ended by policy (${why}).`;
  return typed ? `${head}\n${typed}` : head;
}
