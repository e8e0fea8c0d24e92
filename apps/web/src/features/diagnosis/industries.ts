/** Trades the knowledge base tells apart; their names are messages. */
export const industries = [
  'retail',
  'restaurant',
  'lodging',
  'beauty',
  'ec',
  'medical',
  'education',
  'home_repair',
  'construction',
  'real_estate',
  'legal_tax',
  'professional_services',
  'it_software',
  'manufacturing',
  'logistics',
  'energy',
  'finance_insurance',
  'agriculture_food',
  'nonprofit_public',
  'other',
] as const;

export type Industry = (typeof industries)[number];
