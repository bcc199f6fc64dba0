import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

// Documents name files and folders that move. Each has to be there, and each link has to lead to a heading that is.

const root = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'conformance/README.md'];
const below = readdirSync('docs', { recursive: true, encoding: 'utf8' });
const documents = [...root, ...below.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** As GitHub names headings. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

/** @param {string} text */
const anchorsIn = (text) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

/** Why a link leads nowhere; undefined where it does. @param {string} document @param {string} target */
function linkFault(document, target) {
  if (/^[a-z]+:/.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : join(dirname(document), path);
  if (!existsSync(file)) return `${target}: there is no ${file}`;
  const isThere = anchor === undefined || anchorsIn(readFileSync(file, 'utf8')).includes(anchor);
  return isThere ? undefined : `${target}: ${file} has no such heading`;
}

/** Files and folders of this repository in code style, without patterns and placeholders. @param {string} text */
const pathsIn = (text) =>
  [...text.matchAll(/`([^`\n]+)`/g)].flatMap(
    ([, code = '']) => /^(?:src|e2e|scripts|bench|conformance|public|docs)\/[\w./-]*$/.exec(code) ?? [],
  );

test.each(documents)('%s names nothing that is not there', (document) => {
  const text = readFileSync(document, 'utf8').replace(/^```[^]*?^```$/gm, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => linkFault(document, target) ?? []);
  expect(links).toEqual([]);
  expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
});

test('what leads nowhere is found', () => {
  expect(linkFault('docs/use.md', 'format.md#links')).toBeUndefined();
  expect(linkFault('docs/use.md', '../README.md#nowhere')).toMatch(/no such heading/);
  expect(linkFault('README.md', 'docs/nothing.md')).toMatch(/there is no docs\/nothing\.md/);
  expect(pathsIn('`src/model/resources/`, `src/nothing.ts`, `src/<type>.ts`')).toEqual([
    'src/model/resources/',
    'src/nothing.ts',
  ]);
});
