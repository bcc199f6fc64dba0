import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';

// A list that is spread into the arguments of a function lies on the stack, which some 100,000 items exhaust. Lengths
// come from files and links, so that it is done nowhere but where the number is fixed: src/hcl/lists.ts has the rest.

/** Functions that take what is a tuple, or a list that stands in the code. */
const fixed: ReadonlySet<string> = new Set([
  'classes', // class names of a component
  'kinds', // of tokens
  'tell', // groups of a regular expression
  'unreadPart', // a member: key and value
  'text.slice', // a range
  'this.#entry',
  'this.#heredoc',
  'this.#list',
  'this.#object',
  'this.#template',
  'this.#text.slice', // a range
  'this.tree',
  "z.string({ error: error('type') }).check", // limits of an attribute
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Calls with a spread argument, but for those to functions that are known to get few. */
function spreadsIn(text: string, file: string): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === 'CallExpression' || value.type === 'NewExpression') {
      const { callee, arguments: given } = value as Node & {
        readonly callee: Node;
        readonly arguments: readonly Node[];
      };
      const name = text.slice(callee.start, callee.end);
      if (given.some(({ type }) => type === 'SpreadElement') && !fixed.has(name))
        found.push(`${file}: ${text.slice(value.start, value.end)}`);
    }
    Object.values(value).forEach(visit);
  };
  visit(parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}

/** Files that only tests read. */
const ofTests = /(?:\.(?:test|cases|arbitrary)|\/(?:testing|cases)|\/testing\/[^/]+)\.tsx?$/;

test('no list is spread into arguments where its length comes from outside', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !ofTests.test(name));
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap((file) => spreadsIn(readFileSync(file, 'utf8'), file))).toEqual([]);
});

test.each(['Math.max(0, ...list)', 'list.push(...other)', 'String.fromCharCode(...bytes)', 'new Map(...pairs)'])(
  'finds %s',
  (code) => expect(spreadsIn(`const a: number = ${code};`, 'a.ts')).toEqual([`a.ts: ${code}`]),
);

test.each(['[...list, 1]', '{ ...object }', 'classes("a", ...more)', 'push([...list])'])('lets %s pass', (code) =>
  expect(spreadsIn(`const a = ${code};`, 'a.ts')).toEqual([]),
);
