import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const MESSAGES = 'src/ui/messages';
const HAN = /\p{Script=Han}/u;

/** Chinese that is no text of the interface: what is asked for or printed is Chinese in every language. */
const CHINESE_ELSEWHERE: Record<string, string> = {
  'src/ui/office/print/fit-text.ts': 'where a place’s name may be broken',
  'src/ui/office/filings/document-view.tsx': 'an official document, as it is filed',
  'src/ui/leader/me/language-switch.tsx': 'each language in its own words',
  'src/ui/leader/history/search.ts': 'a date that is typed into the search',
};

type Words = { [key: string]: unknown };

const files = globSync('{src/{ui,storage,sync,scan},sw}/**/*.{ts,tsx}', { exclude: ['**/*.d.ts'] })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith(`${MESSAGES}/`) && !file.startsWith('src/ui/gallery/'))
  .concat('src/main.tsx')
  .map((path) => ({ path, code: withoutComments(readFileSync(path, 'utf8')) }));

/** Of each area its catalogues: `''` is that of the first screen. */
const areas = globSync(`${MESSAGES}/zh-cn*.ts`).map((file) => basename(file, '.ts').replace(/^zh-cn-?/, ''));

async function readCatalogue(language: 'zh-cn' | 'en', area: string): Promise<Words> {
  const name = area === '' ? language : `${language}-${area}`;
  const module: Words = await import(/* @vite-ignore */ pathToFileURL(resolve(MESSAGES, `${name}.ts`)).href);
  const [words] = Object.values(module);
  return words as Words;
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** `['archive', 'empty']` and the like, of everything that is no group of others. */
function keysOf(words: Words, path: string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? keysOf(value as Words, [...path, key])
      : [[...path, key]],
  );
}

/** The files that import the area's catalogue, its type, or the hook that hands it out, and those that import them. */
function codeThatKnows(area: string): string {
  const catalogues = area === '' ? ['zh-cn', 'en', 'language'] : [`zh-cn-${area}`, `en-${area}`];
  const hooks = globSync(`${MESSAGES}/*-messages.ts`)
    .filter((file) => readFileSync(file, 'utf8').includes(`./zh-cn-${area}.ts'`))
    .map((file) => basename(file, '.ts'));
  const importing = (names: string[]) => {
    const imports = new RegExp(`/(${names.join('|')})\\.tsx?'`);
    return files.filter(({ code }) => imports.test(code));
  };
  const direct = importing([...catalogues, ...hooks].map((name) => `messages/${name}`));
  const indirect = importing(direct.map(({ path }) => basename(path).replace(/\.tsx?$/, '')));
  return [...new Set([...direct, ...indirect])].map(({ code }) => code).join('\n');
}

/**
 * Whether code that knows the area's words names this key, takes one of its group by a computed name, or hands the whole
 * group on. Two keys of one name cannot be told apart.
 */
function isUsed(keys: string[], code: string): boolean {
  const [leaf = '', ...groups] = [...keys].reverse();
  if (new RegExp(`[.{,]\\s*${leaf}\\b|['"]${leaf}['"]`).test(code)) return true;
  return groups.some((group) => {
    const aliases = code.matchAll(
      new RegExp(`\\b${group}: (\\w+) \\}|\\bconst (\\w+) = [\\w.]*\\.${group};`, 'g'),
    );
    const names = [group, ...[...aliases].map(([, renamed, kept]) => renamed ?? kept)];
    return new RegExp(`\\b(${names.join('|')})(\\?\\.)?\\[|\\.${group}\\s*[,)}]`).test(code);
  });
}

describe('the catalogues', () => {
  test('have the same keys in both languages', async () => {
    for (const area of areas) {
      const [chinese, english] = [await readCatalogue('zh-cn', area), await readCatalogue('en', area)];
      expect(keysOf(english).sort(), area).toEqual(keysOf(chinese).sort());
    }
  });

  test('have no key that nothing asks for', async () => {
    const unused = [];
    for (const area of areas) {
      const code = codeThatKnows(area);
      for (const keys of keysOf(await readCatalogue('zh-cn', area)))
        if (!isUsed(keys, code)) unused.push(`${area}: ${keys.join('.')}`);
    }
    expect(unused).toEqual([]);
  });
});

describe('text on screen', () => {
  test('in Chinese stands in the catalogues', () => {
    const chinese = files.filter(({ code }) => HAN.test(code)).map(({ path }) => path);
    expect(chinese.sort()).toEqual(Object.keys(CHINESE_ELSEWHERE).sort());
  });

  test('in English stands there too', () => {
    const between = /<[A-Za-z][\w.]*(?:\s[^<>]*)?(?<!=)>\s*([A-Za-z][^<>{}=;($]*?)\s*[<{]/g;
    const attribute = /\b(?:aria-label|title|placeholder|alt|label|hint)="([^"]*[A-Za-z][^"]*)"/g;
    const found = files
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, code }) =>
        [...code.matchAll(between), ...code.matchAll(attribute)].map(([, words]) => `${path}: ${words}`),
      );
    expect(found).toEqual([]);
  });
});
