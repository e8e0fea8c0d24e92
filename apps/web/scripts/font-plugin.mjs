import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { subsetFont } from './sfnt-subset.mjs';
import { packWoff2 } from './woff2.mjs';

const require = createRequire(import.meta.url);
const web = join(import.meta.dirname, '..');
const cache = join(web, 'node_modules/.madoguchi-font');
const virtualId = 'virtual:madoguchi-font.css';
const family = 'Madoguchi UI';
const weights = { 400: '400Regular/NotoSansJP_400Regular.ttf', 700: '700Bold/NotoSansJP_700Bold.ttf' };

const ownerMessages = ['account', 'bill', 'bundles', 'contract', 'desk', 'diagnosis', 'inbox'];
/** Text the server sends to owners often enough to be cut into the same font. */
const serverText = join(web, '../../libs/diagnosis/knowledge');

const charactersIn = (value, found = new Set()) => {
  if (typeof value === 'string') for (const character of value) found.add(character.codePointAt(0));
  else if (value && typeof value === 'object')
    for (const part of Object.values(value)) charactersIn(part, found);
  return found;
};

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const messages = (name) => readJson(join(web, `src/i18n/ja/${name}.json`));
const range = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

const jsonFilesIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        // Signals are patterns to recognise, not text to show.
        .filter((name) => name.endsWith('.json') && !name.endsWith('signals.json'))
        .map((name) => join(folder, name))
        .sort()
    : [];

/** The first page's characters alone, then everything else an owner reads: a visitor loads only the first slice. */
const planSlices = () => {
  const { prefectures, ...common } = messages('common');
  const first = charactersIn(
    [common, messages('home')],
    new Set([...range(0x20, 0x7e), ...range(0x3041, 0x30fe)]),
  );
  const others = charactersIn([
    prefectures,
    ...ownerMessages.map(messages),
    ...jsonFilesIn(serverText).map(readJson),
  ]);
  return [
    { name: 'first', codePoints: [...first].sort((one, other) => one - other) },
    {
      name: 'rest',
      codePoints: [...others].filter((code) => !first.has(code)).sort((one, other) => one - other),
    },
  ];
};

const cut = (weight, file, { name, codePoints }) => {
  const key = createHash('sha256').update(`${weight}:${codePoints.join()}`).digest('hex').slice(0, 12);
  const path = join(cache, `madoguchi-${weight}-${name}-${key}.woff2`);
  const listing = `${path}.json`;
  if (!existsSync(listing)) {
    const folder = join(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'), '..');
    const subset = subsetFont(readFileSync(join(folder, file)), codePoints, family);
    mkdirSync(cache, { recursive: true });
    writeFileSync(path, packWoff2(subset.tables));
    writeFileSync(listing, JSON.stringify(subset.codePoints));
  }
  return { weight, name, path, codePoints: readJson(listing) };
};

const unicodeRange = (codePoints) => {
  const runs = [];
  for (const code of codePoints) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  const hex = (code) => code.toString(16);
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join();
};

const fontFace = ({ weight, path, codePoints }) =>
  `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};font-display:optional;` +
  `src:url("${path}") format("woff2");unicode-range:${unicodeRange(codePoints)}}`;

/** Cuts the interface font from the Japanese messages and offers it as a style sheet; preloads what the first page shows. */
export const interfaceFont = () => ({
  name: 'madoguchi-font',
  resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
  load(id) {
    if (id !== `\0${virtualId}`) return undefined;
    const faces = Object.entries(weights).flatMap(([weight, file]) =>
      planSlices().map((slice) => cut(weight, file, slice)),
    );
    return faces.map(fontFace).join('\n');
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((name) => /madoguchi-400-first-.*\.woff2$/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: '' },
          injectTo: 'head',
        })),
  },
});
