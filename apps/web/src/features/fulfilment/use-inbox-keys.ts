import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageKeys } from '../../ui/page-keys';

const cardsOf = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('[data-report]') ?? []),
];

/** From report to report with J and K, E ticks off what has the focus and takes the tick back. */
export const useInboxKeys = (list: RefObject<HTMLElement | null>): void => {
  const { t } = useTranslation('inbox');
  const at = useRef<string>(undefined);
  const current = () => {
    const inside = document.activeElement?.closest<HTMLElement>('[data-report]');
    return cardsOf(list.current).find(
      (card) => card === inside || (!inside && card.dataset.report === at.current),
    );
  };
  const go = (steps: number) => {
    const cards = cardsOf(list.current);
    const now = current();
    const index = now ? cards.indexOf(now) + steps : 0;
    const next = cards[Math.min(Math.max(index, 0), cards.length - 1)];
    at.current = next?.dataset.report;
    next?.focus();
  };
  const press = () => {
    const card = current();
    at.current = card?.dataset.report;
    card?.querySelector<HTMLButtonElement>('[data-tick] button')?.click();
  };
  // A card that was ticked off is drawn anew and loses the keyboard's place.
  useEffect(() => {
    if (at.current === undefined || document.activeElement !== document.body) return;
    cardsOf(list.current)
      .find((card) => card.dataset.report === at.current)
      ?.focus();
  });
  usePageKeys([
    { key: 'j', label: t('keys.next'), run: () => go(1) },
    { key: 'k', label: t('keys.previous'), run: () => go(-1) },
    { key: 'e', label: t('keys.done'), run: press },
  ]);
};
