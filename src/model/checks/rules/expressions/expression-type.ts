/** Whether an expression gives what its attribute takes, where that can be seen without working it out. */
import { slice } from '../../../../hcl/body.ts';
import type { Path } from '../../../../hcl/path.ts';
import { readTree, type HclTree } from '../../../../hcl/syntax/tree.ts';
import type { DesignObject } from '../../../design/design.ts';
import { dynamicsOf } from '../../../design/dynamics.ts';
import { attributeAt, isEncoded, type Attribute, type Attributes } from '../../../schema/attribute.ts';
import { sources } from '../../../schema/sources.ts';
import { shownValue } from '../../../schema/value-schema.ts';
import { fixed, setTo } from '../../fixes.ts';
import { none, type Finding, type ObjectRule } from '../../rule.ts';

type Kind = 'text' | 'number' | 'boolean' | 'list' | 'object';

const words: { readonly [kind in Kind]: string } = {
  text: 'a string',
  number: 'a number',
  boolean: 'true or false',
  list: 'a list',
  object: 'a map',
};

const givesText = new Set(['base64encode', 'file', 'format', 'join', 'jsonencode', 'templatefile', 'yamlencode']);

/** What a tree certainly gives. */
function kindOf(tree: HclTree): Kind | undefined {
  switch (tree.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'list':
    case 'object':
      return tree.kind;
    case 'template':
      // A value alone between the quotes stays what it is.
      return tree.parts.length > 1 ? 'text' : undefined;
    case 'call':
      return givesText.has(tree.name) ? 'text' : undefined;
    default:
      return undefined;
  }
}

/** What Terraform takes: JSON is text to it. */
function wantedBy(attribute: Attribute, isMember: boolean): Kind {
  if (isMember) return 'attributes' in attribute ? 'object' : 'text';
  if (isEncoded(attribute)) return 'text';
  switch (attribute.kind) {
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'list':
    case 'object-list':
      return 'list';
    case 'map':
    case 'object':
    case 'object-map':
      return 'object';
    default:
      return 'text';
  }
}

/** Terraform turns numbers and truth values into text, and text that says one back. */
function takes(wanted: Kind, kind: Kind, tree: HclTree): boolean {
  if (kind === wanted) return true;
  if (wanted === 'text') return kind === 'number' || kind === 'boolean';
  if (kind !== 'text' || (wanted !== 'number' && wanted !== 'boolean')) return false;
  if (tree.kind !== 'text') return true;
  return wanted === 'boolean'
    ? /^(?:true|false)$/.test(tree.text)
    : tree.text !== '' && !Number.isNaN(Number(tree.text));
}

interface Fault {
  readonly attribute: Attribute;
  readonly tree: HclTree;
  /** What is given and what is wanted; absent for a member that Terraform passes over. */
  readonly kinds?: readonly [given: Kind, wanted: Kind];
  readonly member?: string;
}

function* faultsIn(attribute: Attribute, tree: HclTree, isMember: boolean): Iterable<Fault> {
  const kind = kindOf(tree);
  const wanted = wantedBy(attribute, isMember);
  if (kind === undefined) return;
  if (!takes(wanted, kind, tree)) yield { attribute, tree, kinds: [kind, wanted] };
  else if (kind !== wanted) return;
  else if (tree.kind === 'list') for (const item of tree.items) yield* faultsIn(attribute, item, true);
  else if (tree.kind === 'object' && 'attributes' in attribute && (isMember || attribute.kind === 'object'))
    yield* membersIn(attribute, attribute.attributes, tree);
  else if (tree.kind === 'object') for (const { value } of tree.entries) yield* faultsIn(attribute, value, true);
}

function* membersIn(
  attribute: Attribute,
  members: Attributes,
  { entries }: Extract<HclTree, { readonly kind: 'object' }>,
): Iterable<Fault> {
  for (const { key, value } of entries) {
    const member = Object.hasOwn(members, key) ? members[key] : undefined;
    if (member) yield* faultsIn(member, value, false);
    else yield { attribute, tree: value, member: key };
  }
}

const isJson = (attribute: Attribute) => attribute.kind === 'json' || isEncoded(attribute);
const truths: { readonly [text: string]: string } = { yes: 'true', on: 'true', no: 'false', off: 'false' };

/** The whole expression in the form that is wanted, where it is clear what was meant. */
function mended(
  hcl: string,
  attribute: Attribute,
  tree: HclTree,
  [given, wanted]: readonly [Kind, Kind],
): string | undefined {
  if (wanted === 'text') return isJson(attribute) ? `jsonencode(${hcl})` : undefined;
  if (wanted === 'list' && given === 'text') return `[${hcl}]`;
  if (wanted === 'boolean' && tree.kind === 'text') return truths[tree.text.toLowerCase()];
  const [inner, ...more] = tree.kind === 'call' && tree.name === 'jsonencode' ? tree.arguments : [];
  return inner && more.length === 0 && kindOf(inner) === wanted ? slice(hcl, inner) : undefined;
}

function howTo({ attribute, kinds: [, wanted] = ['text', 'text'] }: Fault): string {
  if (wanted === 'text' && isJson(attribute)) return 'Wrap it in jsonencode().';
  return wanted === 'list' ? 'Wrap it in brackets.' : `Write ${words[wanted]}.`;
}

function findingOf(object: DesignObject, path: Path, hcl: string, whole: HclTree, fault: Fault): Finding {
  const { attribute, tree, kinds, member } = fault;
  if (!kinds)
    return {
      path,
      problem: `${attribute.label} has no attribute ${shownValue(member)}. Terraform ignores it.`,
      how: 'attributes' in attribute ? `Supported: ${Object.keys(attribute.attributes).join(', ')}.` : 'Clear it.',
      severity: 'warning',
    };
  const [given, wanted] = kinds;
  const wants = wanted === 'text' && isJson(attribute) ? 'a JSON string' : words[wanted];
  const better = tree === whole ? mended(hcl, attribute, tree, kinds) : undefined;
  return {
    path,
    problem: `${attribute.label} must be ${wants}, but the expression is ${words[given]}.`,
    how: howTo(fault),
    ...fixed(better === undefined ? undefined : setTo(object, path, { hcl: better }, `Write ${shortened(better)}`)),
  };
}

const shortened = (hcl: string) => (hcl.length > 40 ? `${hcl.slice(0, 37)}…` : hcl);

/** The attribute that an expression stands for, or is a member of; undefined within JSON text, which takes anything. */
function placeAt(attributes: Attributes, path: Path): readonly [attribute: Attribute, isMember: boolean] | undefined {
  const attribute = attributeAt(attributes, path);
  const root = attributeAt(attributes, path.slice(0, 1));
  if (!attribute || !root || (path.length > 1 && isJson(root))) return undefined;
  return [attribute, path.length > 1 && attributeAt(attributes, path.slice(0, -1)) === attribute];
}

export const expressionType: ObjectRule = {
  id: 'expression-type',
  severity: 'error',
  title: 'Expressions match the type of their attribute',
  source: sources.terraformTypes,
  check(object, { type }) {
    const { expressions } = dynamicsOf(object);
    if (expressions.length === 0 || type.composed) return none;
    return expressions.flatMap(({ value: { hcl }, path }) => {
      const place = placeAt(type.attributes, path);
      const tree = place && readTree(hcl);
      if (!tree) return [];
      return [...faultsIn(place[0], tree, place[1])].map((fault) => findingOf(object, path, hcl, tree, fault));
    });
  },
};
