import { type ChangeEvent, useState } from 'react';
import { yenOf } from './text-input-rules';

/** What is typed for a number: tidied when the field is left, and kept as it is when no number can be meant. */
export const useTypedNumber = (
  number: number | undefined,
  onNumber: (number: number | undefined) => void,
  show: (number: number) => string,
) => {
  const [typed, setTyped] = useState<string | undefined>();
  const [isLeft, setLeft] = useState(false);
  return {
    value: typed ?? (number === undefined ? '' : show(number)),
    /** Something was typed and left that is no number. */
    isNone: isLeft && number === undefined && Boolean(typed?.trim()),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => {
      setTyped(value);
      setLeft(false);
      onNumber(yenOf(value));
    },
    onBlur: () => {
      if (number !== undefined) setTyped(undefined);
      setLeft(true);
    },
  };
};
