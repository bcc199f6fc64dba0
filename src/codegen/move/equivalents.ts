/** An attribute of a resource of one provider, in an expression → what the other has for it. */
import {
  attributesExportedBy,
  exportedAs,
  spellingsIn,
  type ProviderDifference,
} from '../../model/resources/provider-differences.ts';
import { resourceType } from '../../model/resources/index.ts';
import { accountOf, partitionOf, regionOf, type ArnPart } from '../terraform/companions/place.ts';
import type { MoveContext, Moving } from './context.ts';

/** An attribute as it is asked for: `NAME[0].target_domain_name`. */
export interface AskedAttribute {
  /** The new address of the one resource, with its index. */
  readonly of: string;
  /** That index, for the API that goes with it. */
  readonly index: string;
  readonly attribute: string;
  /** What follows the attribute. */
  readonly tail: string;
}

export type Answer =
  /** @property plain the same attribute access, which a splat can have too */
  { readonly source: string; readonly plain: boolean; readonly json?: string } | { readonly parts: readonly ArnPart[] };

/** Undefined where the other provider has nothing for it. */
export const answerTo = (asked: AskedAttribute, moving: Moving, context: MoveContext): Answer | undefined =>
  context.to === 'awscc' ? inAwscc(asked, moving, context) : inAws(asked, moving);

const plain = (source: string): Answer => ({ source, plain: true });

function inAwscc(asked: AskedAttribute, moving: Moving, context: MoveContext): Answer | undefined {
  const { of, attribute, tail } = asked;
  const { before } = moving;
  const within = Object.entries(before.within).find(([, spelled]) => spelled === `${attribute}${tail}`);
  if (within) return plain(`${of}.${within[0]}`);
  const shape = Object.hasOwn(before.blocks, attribute) ? before.blocks[attribute] : undefined;
  if (shape?.as === 'list') return plain(`${of}.${shape.attribute}${tail}`);
  if (shape?.as === 'object') return oneBlock(`${of}.${shape.attribute}`, tail);
  if (shape) return undefined;
  const known = Object.hasOwn(before.exports, attribute) ? before.exports[attribute] : undefined;
  if (typeof known === 'object')
    return 'lost' in known || tail !== '' ? undefined : filled(known.text, asked, moving, context);
  const own = known ?? before.renamed[attribute] ?? attribute;
  const { attributes, readOnly } = resourceType(before.type);
  if (!readOnly.includes(own) && (!Object.hasOwn(attributes, own) || before.lacks.includes(own))) return undefined;
  return before.encoded.includes(own) ? decoded(`${of}.${own}`, tail) : plain(`${of}.${own}${tail}`);
}

const decoded = (json: string, tail: string): Answer => ({
  source: `jsondecode(${json})${tail}`,
  plain: false,
  ...(tail === '' ? { json } : {}),
});

/** A block is a list of one. */
function oneBlock(object: string, tail: string): Answer {
  if (tail.startsWith('[0]')) return plain(`${object}${tail.slice(3)}`);
  return tail === '' ? { source: `${object}[*]`, plain: false } : plain(`${object}${tail}`);
}

function inAws(asked: AskedAttribute, moving: Moving): Answer | undefined {
  const { of, attribute, tail } = asked;
  const { after } = moving;
  const { identity, attributes } = resourceType(after.type);
  if (attribute === 'id' && !Object.hasOwn(attributes, 'id')) {
    const parts = identity.map((part) => inAws({ ...asked, attribute: part }, moving));
    const [only] = parts;
    if (parts.length === 1) return only;
    const sources = parts.flatMap((part) => (part && 'source' in part ? [{ source: part.source }] : []));
    return sources.length < parts.length
      ? undefined
      : { parts: sources.flatMap((one, at) => (at === 0 ? [one] : ['|', one])) };
  }
  if (after.lacks.includes(attribute)) return undefined;
  const spelling = spellingsIn(after).get(attribute);
  const name = exportedAs(after, attribute);
  if (spelling?.shape) {
    if (spelling.shape.as === 'object') return plain(`${of}.${name}[0]${tail}`);
    return spelling.shape.as === 'list' ? plain(`${of}.${name}${tail}`) : undefined;
  }
  if (spelling?.isPlain)
    return tail === '' ? { source: `jsonencode(${of}.${name})`, plain: false, json: `${of}.${name}` } : undefined;
  return isExported(after, attribute, name) ? plain(`${of}.${name}${tail}`) : undefined;
}

const isExported = (difference: ProviderDifference, attribute: string, name: string): boolean =>
  Object.hasOwn(difference.within, attribute) || attributesExportedBy(difference).includes(name);

/** The slots of a template filled; undefined where the API is not known. */
function filled(text: string, asked: AskedAttribute, moving: Moving, context: MoveContext): Answer | undefined {
  const parts: ArnPart[] = [];
  let from = 0;
  for (const { 0: slot, 1: name = '', 2: unless, index } of text.matchAll(/\{([\w.]+)(?: unless ([^}]+))?\}/g)) {
    const part = slotPart(name, unless, asked, moving, context);
    if (part === undefined) return undefined;
    parts.push(text.slice(from, index), part);
    from = index + slot.length;
  }
  return { parts: [...parts, text.slice(from)] };
}

function slotPart(
  name: string,
  unless: string | undefined,
  { of, index }: AskedAttribute,
  { api, stageName }: Moving,
  { place, movings }: MoveContext,
): ArnPart | undefined {
  if (name === 'partition') return partitionOf(place);
  if (name === 'region') return regionOf(place);
  if (name === 'account') return accountOf(place);
  if (name.startsWith('api.')) {
    if (!api) return undefined;
    const own = /^\[(?:each\.key|count\.index)\]$/.test(api.index) ? index : api.index;
    return { source: `${movings.get(api.address)?.into ?? api.address}${own}.${name.slice(4)}` };
  }
  if (unless === undefined) return { source: `${of}.${name}` };
  if (stageName === unless) return '';
  const source = `${of}.${name}`;
  return { source: stageName === undefined ? `${source} == "${unless}" ? "" : ${source}` : source };
}
