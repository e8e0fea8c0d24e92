const most = 60;

/** Enough of a statement to know it again. */
export const firstWords = (statement: string): string => {
  const letters = [...statement.replace(/\s+/gu, ' ').trim()];
  return letters.length > most ? `${letters.slice(0, most).join('')}…` : letters.join('');
};
