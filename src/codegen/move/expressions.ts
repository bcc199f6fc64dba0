/** Expressions at places where one provider takes a map or YAML, and the other JSON text. */
import { slice, type Range } from '../../hcl/body.ts';
import { endsInHeredoc } from '../../hcl/layout/respace.ts';
import { parsedTokens } from '../../hcl/syntax/parse.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import type { TokenKind } from '../../hcl/syntax/tokens.ts';
import { printEntries } from '../../hcl/print/print.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import { attributeEntry } from '../terraform/attributes.ts';
import type { Names } from '../terraform/names.ts';
import type { MoveContext } from './context.ts';

type Known = Pick<MoveContext, 'isSet'>;

/** A map → its JSON text; null where the map is null. */
export const encodedMap = (source: string, known: Known): string =>
  eachBranch(source, (branch, tree) => {
    if (isCallOf(tree, 'jsondecode')) return argumentOf(branch, tree);
    if (tree?.kind === 'object' && tree.entries.length === 0) return 'null';
    return guarded(branch, tree, call('jsonencode', branch), known);
  });

/** JSON text → the map in it; null where the text is null. */
export const decodedMap = (source: string, known: Known): string =>
  eachBranch(source, (branch, tree) =>
    isCallOf(tree, 'jsonencode') ? argumentOf(branch, tree) : guarded(branch, tree, call('jsondecode', branch), known),
  );

/** A text in YAML or JSON → JSON text. */
export const encodedYaml = (source: string, known: Pick<MoveContext, 'isSet' | 'json'>): string =>
  eachBranch(source, (branch, tree) => {
    if (isCallOf(tree, 'jsonencode') || (tree?.kind === 'text' && isJson(tree.text))) return branch;
    const json = tree?.kind === 'text' ? known.json.get(tree.text) : undefined;
    if (json !== undefined) return printedJson(json);
    return guarded(branch, tree, call('jsonencode', call('yamldecode', branch)), known);
  });

/** Expressions say all; nothing is referred to by key. */
export const noNames: Names = { reference: () => undefined };

const anyJson: Attribute = { kind: 'json', label: '', help: '', source: '' };

/** JSON as HCL says it. */
const printedJson = (json: string): string =>
  printEntries([attributeEntry('x', anyJson, json, noNames, [])])
    .map(({ text }) => text)
    .join('\n')
    .slice('x = '.length);

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const call = (name: string, argument: string): string =>
  `${name}(${argument}${endsInHeredoc(argument) ? '\n' : ''})`;

type OneArgument = HclTree & { readonly kind: 'call' };

const isCallOf = (tree: HclTree | undefined, name: string): tree is OneArgument =>
  tree?.kind === 'call' && tree.name === name && tree.arguments.length === 1;

const argumentOf = (source: string, { arguments: [only] }: OneArgument): string =>
  only ? slice(source, only) : 'null';

/** Functions that give null where they are told to. */
const nullable = new Set(['try', 'lookup', 'one', 'coalesce', 'nonsensitive', 'sensitive']);

function guarded(source: string, tree: HclTree | undefined, made: string, { isSet }: Known): string {
  const isTraversal = tree?.kind === 'path' || (tree?.kind === 'other' && /^[\p{L}_][\w.[\]"*-]*$/u.test(source));
  const mayBeNull = isTraversal ? !isSet(source) : tree?.kind === 'call' && nullable.has(tree.name);
  return mayBeNull ? `${source} == null ? null : ${made}` : made;
}

/** Does the same with each outcome of conditions; null stays null. */
function eachBranch(source: string, change: (branch: string, tree: HclTree | undefined) => string): string {
  const inner = withoutBrackets(source);
  const parts = conditionIn(inner);
  if (!parts) {
    const tree = readTree(inner);
    return tree?.kind === 'null' ? 'null' : change(inner, tree);
  }
  const [condition, yes, no] = parts.map((range) => slice(inner, range).trim());
  if (condition === undefined || yes === undefined || no === undefined) return change(inner, undefined);
  const [one, other] = [eachBranch(yes, change), eachBranch(no, change)];
  return one === 'null' && condition === `${other} == null` ? other : `${condition} ? ${one} : ${other}`;
}

const openers: ReadonlySet<TokenKind> = new Set(['(', '[', '{', '${', '%{', 'quote', 'heredoc']);
const closers: ReadonlySet<TokenKind> = new Set([')', ']', '}', 'endSequence', 'endQuote', 'endHeredoc']);

/** The condition and the two outcomes of an expression that is one. */
function conditionIn(source: string): readonly Range[] | undefined {
  if (!source.includes('?')) return undefined;
  let depth = 0;
  let question: number | undefined;
  let inner = 0;
  for (const { kind, start } of parsedTokens(source) ?? []) {
    if (openers.has(kind)) depth += 1;
    else if (closers.has(kind)) depth -= 1;
    if (depth > 0) continue;
    if (kind === '?') {
      if (question === undefined) question = start;
      else inner += 1;
    } else if (kind === ':' && question !== undefined) {
      if (inner === 0)
        return [
          { start: 0, end: question },
          { start: question + 1, end: start },
          { start: start + 1, end: source.length },
        ];
      inner -= 1;
    }
  }
  return undefined;
}

/** Brackets around all of an expression say nothing here. */
function withoutBrackets(source: string): string {
  const text = source.trim();
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  const tokens = parsedTokens(text) ?? [];
  let depth = 0;
  const close = tokens.findIndex(({ kind }) => {
    if (openers.has(kind)) depth += 1;
    else if (closers.has(kind)) depth -= 1;
    return depth === 0;
  });
  return tokens[0]?.kind === '(' && close === tokens.length - 1 ? withoutBrackets(text.slice(1, -1)) : text;
}

/** Members of the entries of a map under other names: `{ MEMBER: name there }`. Null members are not set in JSON. */
export function renamedMembers(source: string, names: { readonly [to: string]: string }, isJsonText: boolean): string {
  const inner = Object.entries(names)
    .map(([to, from]) => `${to} = try(item.${from}, null)`)
    .join(', ');
  const members = isJsonText ? `{ for name, value in { ${inner} } : name => value if value != null }` : `{ ${inner} }`;
  return `{ for key, item in ${source} : key => ${members} }`;
}

/** What `renamedMembers` was given, where it has made an expression. */
export function beforeRenaming(
  source: string,
  names: { readonly [to: string]: string },
  isJsonText: boolean,
): string | undefined {
  return between(source, renamedMembers('\n', names, isJsonText).split('\n'));
}

function between(source: string, [head = '', tail = '']: readonly string[]): string | undefined {
  const given = source.slice(head.length, source.length - tail.length);
  return source.startsWith(head) && source.endsWith(tail) && parsedTokens(given) ? given : undefined;
}

/** Maps of destinations to sources, by status → lists of pairs, and the reverse. */
export const pairLists = (source: string): string =>
  between(source, pairMaps('\n').split('\n')) ??
  `{ for status, mappings in ${source} : status => { response_parameters = [for destination, source in mappings : { destination = destination, source = source }] } }`;

export const pairMaps = (source: string): string =>
  between(source, listHalves) ??
  `{ for status, item in ${source} : status => { for pair in item.response_parameters : pair.destination => pair.source } }`;

const listHalves = [
  '{ for status, mappings in ',
  ' : status => { response_parameters = [for destination, source in mappings : { destination = destination, source = source }] } }',
];
