import ts from 'typescript';
import { sourceFiles, textOf } from './source-files.js';

const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f]/;

/** Every piece of text that the program can show, with its line; comments are not text. */
function texts(file: string): { text: string; where: string }[] {
  const source = ts.createSourceFile(
    file,
    textOf(file),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: { text: string; where: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isJsxText(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddleOrTemplateTail(node)
    )
      found.push({
        // As written: an escape such as \u9F98 is a choice, not a forgotten text.
        text: node.getText(source),
        where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
      });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('words', () => {
  it('of the web app stand in its message files, never in its code', () => {
    const files = sourceFiles('apps/web/src/**/*.{ts,tsx}').filter(
      (file) => !file.startsWith('apps/web/src/i18n/'),
    );
    const literal = files.flatMap(texts).filter(({ text }) => japanese.test(text));
    expect(literal.map(({ text, where }) => `${where} ${text.trim()}`)).toEqual([]);
  });

  it('of the web app exist in both languages, message by message', () => {
    for (const file of sourceFiles('apps/web/src/i18n/ja/*.json'))
      expect({ file, keys: keysOf(file.replace('/ja/', '/en/')) }).toEqual({ file, keys: keysOf(file) });
  });

  it('in an identifier or a file name follow the house: no service, manager, helper, util or dto', () => {
    const files = sourceFiles('libs/*/src/**/*.ts', 'apps/*/src/**/*.{ts,tsx}');
    expect(files.filter((file) => /[.-](service|manager|helpers?|utils?|dto)\.tsx?$/.test(file))).toEqual([]);
    const classes = files.flatMap((file) =>
      [...textOf(file).matchAll(/class (\w+(?:Service|Manager|Helper|Util|Dto|DTO))\b/g)].map(
        ([, name]) => `${file} ${name}`,
      ),
    );
    expect(classes).toEqual([]);
  });

  it('in the code finish what they begin: no TODO', () => {
    const open = sourceFiles('{libs,apps}/*/src/**/*.{ts,tsx}', 'migrations/*.ts', 'bin/*.mjs').filter(
      (file) => /\b(TODO|FIXME|XXX)\b/.test(textOf(file)),
    );
    expect(open).toEqual([]);
  });
});

/** Paths of all messages of one file; English has one plural form more than Japanese. */
function keysOf(file: string): string[] {
  const walk = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, path === '' ? key : `${path}.${key}`))
      : [path];
  const keys = walk(JSON.parse(textOf(file)), '').map((key) => key.replace(/_(one|other)$/, ''));
  return [...new Set(keys)].sort();
}
