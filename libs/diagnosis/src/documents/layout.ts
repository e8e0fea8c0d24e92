/** How the printed result looks, wherever a part of it is put together. */
export const grey = '#4d4d4d';

export const rule = {
  hLineColor: () => '#cccccc',
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};

/** Two amounts as one text. */
export type Range = (amounts: { readonly lowMinor: number; readonly highMinor: number }) => string;
