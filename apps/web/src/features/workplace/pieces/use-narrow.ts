import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether an element is narrower than this; known before the first paint, so that nothing jumps. */
export const useNarrow = (element: RefObject<HTMLElement | null>, neededPx: number): boolean => {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setNarrow(watched.clientWidth < neededPx);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, neededPx]);
  return narrow;
};
