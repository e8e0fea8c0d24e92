/** Chart series in this order, at most six, labelled directly; the values of both colour schemes stand in `global.css`. */
export const chartColours = [1, 2, 3, 4, 5, 6].map((place) => `var(--series-${place})`);
