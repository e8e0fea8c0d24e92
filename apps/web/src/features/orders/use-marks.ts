import { useRef, useState } from 'react';
import type { OrderMarksQuery } from '../../graphql/generated/graphql';

export type Mark = OrderMarksQuery['orderMarks']['items'][number];

/** Which orders of a list are marked. With the shift key everything between two is marked along. */
export const useMarks = () => {
  const [marks, setMarks] = useState<ReadonlyMap<string, Mark>>(new Map());
  const last = useRef<string | null>(null);
  const toggle = (mark: Mark, list: readonly Mark[], isRange: boolean) => {
    const [from, to] = [last.current, mark.id].map((id) => list.findIndex((one) => one.id === id));
    const isSpan = isRange && from !== undefined && to !== undefined && from !== -1;
    const touched = isSpan ? list.slice(Math.min(from, to), Math.max(from, to) + 1) : [mark];
    last.current = mark.id;
    setMarks((before) => {
      const next = new Map(before);
      for (const one of touched)
        if (before.has(mark.id)) next.delete(one.id);
        else next.set(one.id, one);
      return next;
    });
  };
  const markAll = (all: readonly Mark[]) => setMarks(new Map(all.map((mark) => [mark.id, mark])));
  const clear = () => setMarks(new Map());
  return { marks, toggle, markAll, clear };
};
export type Marks = ReturnType<typeof useMarks>;
