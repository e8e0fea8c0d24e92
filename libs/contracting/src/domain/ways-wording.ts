import { waysToPay, type WayToPay } from '@madoguchi/kernel';
import { wholePlan, type SignedPlan } from './terms.js';

const names: Readonly<Record<WayToPay, Readonly<Record<'ja' | 'en', string>>>> = {
  card: { ja: 'クレジットカード', en: 'credit card' },
  transfer: { ja: '銀行振込', en: 'bank transfer' },
  konbini: { ja: 'コンビニエンスストア', en: 'convenience store' },
};

const waysOf = (plan: SignedPlan) => wholePlan(plan).waysToPay;

export const isAnyWay = (plan: SignedPlan): boolean => waysToPay.every((way) => waysOf(plan).includes(way));

export const isCardOnly = (plan: SignedPlan): boolean => waysOf(plan).every((way) => way === 'card');

/** 「クレジットカード、銀行振込又はコンビニエンスストア」. @param which `sent`: those that the client pays by itself */
export function wayList(plan: SignedPlan, language: 'ja' | 'en', which: 'all' | 'sent' = 'all'): string {
  const ways = waysOf(plan).filter((way) => which === 'all' || way !== 'card');
  const words = ways.map((way) => names[way][language]);
  const last = words.pop() ?? '';
  if (words.length === 0) return last;
  return language === 'ja' ? `${words.join('、')}又は${last}` : `${words.join(', ')} or ${last}`;
}
