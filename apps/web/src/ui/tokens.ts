/** Text/background pairs that screens use; the contrast test walks them. */
export const textPairs: readonly [text: string, background: string][] = [
  ['#1a1a1a', '#ffffff'],
  ['#1a1a1a', '#f6f7f9'],
  ['#4d4d4d', '#ffffff'],
  ['#4d4d4d', '#f6f7f9'],
  ['#666666', '#f6f7f9'],
  ['#ffffff', '#0055ad'],
  ['#ffffff', '#00428c'],
  ['#0055ad', '#f6f7f9'],
  ['#0055ad', '#f0f9ff'],
  ['#ce0000', '#ffffff'],
  ['#ce0000', '#f6f7f9'],
  ['#197a4b', '#f6f7f9'],
  ['#ac3e00', '#f6f7f9'],
  ['#115a36', '#c2e5d1'],
  ['#0055ad', '#dcf0ff'],
  ['#8b3200', '#ffdfca'],
  ['#5109ad', '#ecddff'],
  ['#333333', '#e6e6e6'],
  ['#a90000', '#ffdada'],
];

/** Edges of anything that can be pressed, and focus rings: at least 3 to 1. */
export const edgePairs: readonly [edge: string, background: string][] = [
  ['#767676', '#ffffff'],
  ['#767676', '#f6f7f9'],
  ['#000000', '#ffffff'],
  ['#0055ad', '#ffffff'],
];

/** Chart series in this order, at most six, labelled directly. */
export const chartColours = ['#0055ad', '#c74700', '#197a4b', '#5109ad', '#927200', '#666666'] as const;
