import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const ending = '.module.css';
const components = 'src/components';

/** The CSS modules below a directory, as paths from there with slashes, in order. */
export const moduleFiles = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();

/** The classes of a module by the names that scripts know them by: `row-end` is `rowEnd`. */
export function classNames(css: string): readonly string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\/|:global\([^)]*\)|'[^']*'|"[^"]*"/g, '');
  const names = Array.from(bare.matchAll(/\.([a-z][\w-]*)/g), ([, name = '']) => name);
  return [...new Set(names.map((name) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())))].sort();
}

/** What the compiler is told of the modules, so that it refuses a class that is not there. */
export function moduleTypes(root: string): string {
  const types = moduleFiles(join(root, components)).map((file) => {
    const names = classNames(readFileSync(join(root, components, file), 'utf8'));
    return `declare module '*/${basename(file)}' {\n${names.map((name) => `  export const ${name}: string;\n`).join('')}}\n`;
  });
  return `// Written by scripts/css-modules.ts when the page is built or served.\n${types.join('')}`;
}

export const typesFile = join(components, 'css-modules.d.ts');

function writeTypes(root: string): void {
  const file = join(root, typesFile);
  const types = moduleTypes(root);
  if (readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
}

/** Letters that count the modules: A, B, … Z, AA. No class of the global styles has capitals. */
const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCodePoint(65 + (at % 26));

const withoutQuery = (file: string): string => file.replace(/\?.*$/, '');

/**
 * Names for the built page, as short as can be and the same in every build: the place of the module among all of them
 * and of the name in its file.
 */
function shortNames(root: string): (name: string, file: string, css: string) => string {
  const files = moduleFiles(root);
  return (name, file, css) => {
    const names = [...new Set(css.match(/(?<=\.|@keyframes )[a-z][\w-]*/g))];
    return letters(files.indexOf(relative(root, withoutQuery(file)).replaceAll('\\', '/'))) + names.indexOf(name);
  };
}

const plainName = (name: string, file: string): string => `${basename(withoutQuery(file), ending)}__${name}`;

/**
 * CSS modules: the names that a component imports are constants, which a build writes into the scripts in place. The
 * rules count all the same where nothing else is left of their module.
 */
export const cssModules = (): Plugin => {
  let root = '';
  /** Tests see the file as it is committed. */
  let isTest = false;
  return {
    name: 'css-modules',
    enforce: 'post',
    config(config, { command, mode }) {
      root = resolve(config.root ?? '');
      isTest = mode === 'test';
      return {
        css: {
          modules: {
            localsConvention: 'camelCaseOnly',
            generateScopedName: command === 'build' ? shortNames(join(root, components)) : plainName,
          },
        },
        build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } } },
      };
    },
    buildStart() {
      if (!isTest) writeTypes(root);
    },
    hotUpdate({ file }) {
      if (file.endsWith(ending)) writeTypes(root);
    },
    transform: {
      filter: { id: /\.module\.css$/ },
      handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
    },
  };
};
