import type { Bilingual } from './knowledge.js';

/** The trades that are told apart, by code. */
export const industryNames: Readonly<Record<string, Bilingual>> = {
  retail: { ja: '小売・店舗', en: 'Retail' },
  restaurant: { ja: '飲食', en: 'Restaurant' },
  ec: { ja: 'ネット通販', en: 'Online shop' },
  medical: { ja: '医療・歯科・介護', en: 'Medical and care' },
  home_repair: { ja: '設備工事・修理', en: 'Home services and repair' },
  construction: { ja: '建設・工務店', en: 'Construction' },
  real_estate: { ja: '不動産・賃貸管理', en: 'Real estate' },
  legal_tax: { ja: '士業（法律・税務など）', en: 'Legal and tax' },
  professional_services: { ja: 'コンサルティング・制作', en: 'Professional services' },
  it_software: { ja: 'IT・ソフトウェア', en: 'IT and software' },
  manufacturing: { ja: '製造', en: 'Manufacturing' },
  logistics: { ja: '運送・物流', en: 'Logistics' },
  finance_insurance: { ja: '金融・保険', en: 'Finance and insurance' },
  agriculture_food: { ja: '農業・食品', en: 'Agriculture and food' },
  nonprofit_public: { ja: '団体・公共', en: 'Non-profit and public' },
  lodging: { ja: '宿泊', en: 'Lodging' },
  beauty: { ja: '美容', en: 'Beauty' },
  education: { ja: '教育', en: 'Education' },
  care: { ja: '介護・看護', en: 'Care' },
  energy: { ja: 'エネルギー', en: 'Energy' },
  other: { ja: 'そのほか', en: 'Other' },
};

export const isTrade = (code: string): boolean => Object.hasOwn(industryNames, code);
