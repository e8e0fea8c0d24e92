interface Part {
  readonly text: string;
  /** What a telephone dials, when the part is a number. */
  readonly call?: string;
}

/** Parts a text into words and the telephone numbers between them: 110, #9110, 0120-279-338; hours such as 24 are none. */
export const splitNumbers = (text: string): Part[] =>
  text
    .split(/(#\d{4}|(?<!\d)\d{3}(?!\d)|0\d{1,3}-\d{2,4}-\d{3,4})/)
    .filter((part) => part !== '')
    .map((part) =>
      /^(?:#\d{4}|\d{3}|0[\d-]+)$/.test(part)
        ? { text: part, call: encodeURIComponent(part.replaceAll('-', '')) }
        : { text: part },
    );
