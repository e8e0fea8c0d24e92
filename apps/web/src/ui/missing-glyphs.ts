/** Two kanji no interface text uses; a device without Japanese type draws the same empty box for both. */
const probes = ['\u9F98', '\u7C72'];
const size = 32;

const drawnAs = (character: string): string => {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext('2d');
  if (!pen) return character;
  pen.font = `${size - 8}px sans-serif`;
  pen.fillText(character, 0, size - 8);
  return canvas.toDataURL();
};

const lacksJapanese = () => drawnAs(probes[0]!) === drawnAs(probes[1]!);

export const loadEveryGlyph = (): Promise<unknown> => import('@fontsource-variable/noto-sans-jp');

/** Names outside our own cut fall to the device's Japanese type; where there is none, the slices are fetched as needed. */
export const fillMissingGlyphs = (): void => {
  const start = () => {
    if (lacksJapanese()) void loadEveryGlyph();
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(start);
  else setTimeout(start, 500);
};
