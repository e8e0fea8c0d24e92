import { useRef, useState } from 'react';

/** While the pointer or the keyboard is on a list, its order stays: nobody presses a row that jumped away. */
export const useFrozenOrder = <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => {
  const [held, setHeld] = useState(false);
  const order = useRef<string[]>([]);
  if (!held) order.current = rows.map(keyOf);
  const place = (row: Row) => {
    const index = order.current.indexOf(keyOf(row));
    return index < 0 ? order.current.length : index;
  };
  return {
    rows: held ? [...rows].sort((a, b) => place(a) - place(b)) : rows,
    hold: {
      onPointerEnter: () => setHeld(true),
      onPointerLeave: () => setHeld(false),
      onFocus: () => setHeld(true),
      onBlur: () => setHeld(false),
    },
  };
};
