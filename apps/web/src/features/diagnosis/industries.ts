/** Trades the knowledge base tells apart; their names are messages. */
export const industries = [
  'retail',
  'restaurant',
  'ec',
  'medical',
  'home_repair',
  'construction',
  'real_estate',
  'legal_tax',
  'professional_services',
  'it_software',
  'manufacturing',
  'logistics',
  'finance_insurance',
  'agriculture_food',
  'nonprofit_public',
  'other',
] as const;

export type Industry = (typeof industries)[number];
