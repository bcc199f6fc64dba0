import { readdirSync, readFileSync } from 'node:fs';
import { parseAst, type ESTree } from 'vite';
import { expect, test } from 'vitest';

// Texts on screen, in messages and of the command line use the words of AWS and Terraform. This test reads every text of more
// than one word in the folders below, and says which word to replace, and with what.

/** Folders below src/ whose texts are read. */
const folders = [
  'cli', //
  'codegen',
  'components',
  'importers',
  'model',
  'session',
  'trace',
];

/** What no text says, with what to write instead. */
const avoided: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\banswers?\b|\banswered\b/i, 'response, respond, or output of a command'],
  [/\b(?:left|leave|leaves|leaving) (?:it |this |both |the [\w ]+ )?out\b/i, 'omitted, not set, or "Clear it"'],
  [/\bbr(?:ing|ings|ought) in\b/i, 'import'],
  [/\bgives? back\b/i, 'write-only, or "return"'],
  [/\badopt(?:s|ed|ion)?\b/i, 'import'],
  [/\bplease\b|\bsorry\b|\boops\b/i, 'nothing: state the problem and what to do'],
  [/!(?:\s|$)/, 'a full stop'],
  [/\b(?:not|none) (?:is |are )?known here\b|\bdoes(?:n't| not) know\b|\bknows?\b/i, "support: isn't supported"],
  [/\basks? (?:it|for|a|about)\b|\bnobody asks\b/i, 'require, invoke'],
  [/\b(?:stands?|stood) (?:there|here|in|for|beside|between|more|twice)\b/i, 'is in, occurs, represents'],
  [/\blets? (?:in|pass|API|pages|browsers)\b/i, 'allow, accept'],
  [/\blooks? (?:into|at)\b|\blooked (?:at|up)\b|\bto look at\b/i, 'check, evaluate, match; review'],
  [/\btakes? (?:off|each|once|part|exactly|only|no)\b|\bto take\b|\btook\b/i, 'accept, remove, manage'],
  [/\bdoes not take\b|\bdoesn't take\b|\bis not taken\b/i, "doesn't accept"],
  [/\bdoes(?: not|n't) fit\b|\bfits no\b|\bthat fits?\b/i, "match; isn't valid for"],
  [/\bleads? (?:to|nowhere|elsewhere)\b/i, 'target, route to, has no effect'],
  [/\bis the most\b/i, 'the maximum is'],
  [/\bmade anew\b|\banew\b/i, 'again, replaced'],
  [/(?<!\bwhat )\bto do\b(?= |$)/i, 'required'],
  [/\bmended?\b/i, 'fix, fixed'],
  [/\b(?:in|refuses) capitals\b|\bsmall letters\b/i, 'uppercase, lowercase'],
  [/\bturn(?:s|ed)? (?:\w+ )?away\b/i, 'reject'],
  [/\bproves? (?:itself|themselves)\b/i, 'authenticate, present a certificate'],
  [/\bonce more\b/i, 'again'],
  [/\bputs? in\b/i, 'insert, include'],
  [/\bworked out\b/i, 'computed, resolved'],
  [/\bthe nearest\b/i, 'the closest match'],
  [/\bkind of value\b/i, 'value type'],
  [/\bkept text\b|\bpieces? of\b/i, 'passthrough text, segment'],
  [/\b(?:API|resource|account|client|request|import|log|stack) ids?\b(?=[ .,;:]|$)/, 'ID'],
  [/\banybody\b|\bnobody\b|\bsomebody\b/i, 'anyone, or the passive'],
];

/** Texts of more than one word in a file, with their lines. Import paths, patterns and single words are not texts. */
function textsIn(file: string): readonly { readonly text: string; readonly line: number }[] {
  const code = readFileSync(file, 'utf8');
  const found: { text: string; line: number }[] = [];
  const add = (text: unknown, at: number) => {
    if (typeof text === 'string' && /\p{L}\s+\S|\s\p{L}/u.test(text))
      found.push({ text, line: code.slice(0, at).split('\n').length });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    else if (isNode(node)) {
      if (node.type === 'Literal' || node.type === 'JSXText') add(node['value'], node.start);
      else if (node.type === 'TemplateElement') add((node['value'] as { cooked?: string }).cooked, node.start);
      for (const part of Object.values(node)) if (typeof part === 'object') visit(part);
    }
  };
  visit(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  return found;
}

type Node = Pick<ESTree.Node, 'type' | 'start'> & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const faultsOf = (text: string): readonly string[] =>
  avoided.flatMap(([word, instead]) => {
    const found = word.exec(text);
    return found ? [`"${found[0]}" in "${text.trim()}": write ${instead}`] : [];
  });

const isRead = (file: string) => !/\.(?:test|cases|arbitrary)\.tsx?$|(?:^|\/)testing(?:\/|\.ts$)/.test(file);

test.each(folders)('texts in src/%s use the words of AWS and Terraform', (folder) => {
  const names = readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.tsx?$/.test(name) && isRead(name)).map((name) => `src/${folder}/${name}`);
  expect(files.length).toBeGreaterThan(0);
  const faults = files.flatMap((file) =>
    textsIn(file).flatMap(({ text, line }) => faultsOf(text).map((fault) => `${file}:${line}: ${fault}`)),
  );
  expect(faults).toEqual([]);
});

test.each([
  ['AWS never gives back the authorizer.', true],
  ['It was left out.', true],
  ['Please enter a name.', true],
  ['Create it again!', true],
  ['Route keys must be unique.', false],
  ['AWS refuses it at apply.', false],
])('%s', (text, isFault) => expect(faultsOf(text).length > 0).toBe(isFault));
