/** What a field holds while it is edited: the raw text or rows of one kind of value, and the way to the model and back. */
import type { Attribute } from '../../model/schema/attribute.ts';
import {
  isHcl,
  isMap,
  isRef,
  isVar,
  mapOf,
  pairsOf,
  type Pair,
  type Ref,
  type Value,
} from '../../model/schema/value.ts';

export type Draft =
  | { readonly mode: 'text'; readonly text: string }
  /** Entries of a map. */
  | { readonly mode: 'rows'; readonly pairs: readonly Pair[] }
  /** Items of a list; blocks in a list of blocks. */
  | { readonly mode: 'items'; readonly items: readonly Value[] }
  /** A value of another shape than the attribute has. */
  | { readonly mode: 'json'; readonly value: Value }
  | { readonly mode: 'hcl'; readonly text: string }
  | { readonly mode: 'ref'; readonly ref: Ref | undefined }
  | { readonly mode: 'var'; readonly name: string };

/** The kinds of value that a person chooses between. */
export type ValueMode = 'literal' | 'hcl' | 'ref' | 'var';

export const modeOf = ({ mode }: Draft): ValueMode =>
  mode === 'hcl' || mode === 'ref' || mode === 'var' ? mode : 'literal';

/** A field that nothing was written into, in the mode that people start with. */
export function emptyDraft(attribute: Attribute, mode: ValueMode = startMode(attribute)): Draft {
  if (mode === 'hcl') return { mode, text: '' };
  if (mode === 'ref') return { mode, ref: undefined };
  if (mode === 'var') return { mode, name: '' };
  switch (attribute.kind) {
    case 'map':
    case 'object-map':
      return { mode: 'rows', pairs: [] };
    case 'list':
    case 'object-list':
      return { mode: 'items', items: [] };
    default:
      return { mode: 'text', text: '' };
  }
}

const startMode = ({ startsAs }: Attribute): ValueMode =>
  startsAs === undefined || startsAs === 'text' ? 'literal' : startsAs;

/** What the field shows for a value of the design. */
export function draftOf(attribute: Attribute, value: Value | undefined): Draft {
  if (value === undefined) return emptyDraft(attribute);
  if (isHcl(value)) return { mode: 'hcl', text: value.hcl };
  if (isRef(value)) return { mode: 'ref', ref: value };
  if (isVar(value)) return { mode: 'var', name: value.var };
  switch (attribute.kind) {
    case 'map':
    case 'object-map':
      return isMap(value) ? { mode: 'rows', pairs: pairsOf(value) } : { mode: 'json', value };
    case 'list':
    case 'object-list':
      return Array.isArray(value) ? { mode: 'items', items: value } : { mode: 'json', value };
    case 'object':
      return isMap(value) ? { mode: 'text', text: '' } : { mode: 'json', value };
    default:
      return typeof value === 'object' ? { mode: 'json', value } : { mode: 'text', text: String(value) };
  }
}

/** What the design holds for a draft; undefined leaves the attribute out. */
export function valueOf(attribute: Attribute, draft: Draft): Value | undefined {
  switch (draft.mode) {
    case 'text':
      return literalOf(attribute, draft.text);
    case 'rows':
      return draft.pairs.length === 0 ? undefined : mapOf(draft.pairs);
    case 'items':
      return draft.items.length === 0 ? undefined : draft.items;
    case 'json':
      return draft.value;
    case 'hcl':
      return draft.text === '' ? undefined : { hcl: draft.text };
    case 'ref':
      return draft.ref;
    case 'var':
      return draft.name === '' ? undefined : { var: draft.name };
  }
}

/** Text of a field as a literal: a whole number or a truth value where the attribute wants one and the text is one. */
function literalOf(attribute: Attribute, text: string): Value | undefined {
  if (text === '') return undefined;
  if (attribute.kind === 'integer') return wholeNumber(text) ?? (attribute.fraction && fraction(text)) ?? text;
  if (attribute.kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** The whole number that a text spells; undefined for other text and for numbers that would change on the way. */
export function wholeNumber(text: string): number | undefined {
  if (!/^\s*[+-]?\d{1,15}\s*$/.test(text)) return undefined;
  return Number(text) || 0;
}

/** A number with a fraction that comes back as it was written. */
function fraction(text: string): number | undefined {
  const number = Number(text);
  return /^\d{1,9}\.\d{1,6}$/.test(text) && String(number) === text ? number : undefined;
}

/** The draft to show after a change from elsewhere: the present one while it still says the same. */
export function followValue(attribute: Attribute, draft: Draft | undefined, value: Value | undefined): Draft {
  if (draft && JSON.stringify(valueOf(attribute, draft)) === JSON.stringify(value)) return draft;
  return draftOf(attribute, value);
}
