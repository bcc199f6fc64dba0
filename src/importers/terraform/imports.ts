/** `import` blocks → parts of ids of the resources that they name. */
import { hclAttributesOf, blocksOf, slice, type HclBlock } from '../../hcl/body.ts';
import { decodeText } from '../../hcl/decode.ts';
import { readTree, type HclTree } from '../../hcl/syntax/tree.ts';
import type { ImportIds, Output } from '../../model/design/design.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { ReferenceTarget, ReferenceTargets } from './hcl-references.ts';

export interface ReadImport {
  readonly target: ReferenceTarget;
  readonly ids: ImportIds;
  readonly style: Output['imports'];
}

/** What an import block says, or why it stays as it is. */
export function readImport(text: string, block: HclBlock, targets: ReferenceTargets): ReadImport | string {
  const values = new Map<string, HclTree | undefined>(
    hclAttributesOf(block.items).map(({ name, value }) => [name, readTree(text, value)]),
  );
  const to = values.get('to');
  const target = to?.kind === 'path' && to.names.length === 2 ? targets.get(to.names.join('.')) : undefined;
  if (!target) return "It imports into a resource that can't be edited here.";
  const strange = [...values.keys()].find((name) => !['to', 'id', 'identity'].includes(name));
  if (strange !== undefined) return `Argument ${strange} isn't supported.`;
  if (blocksOf(block.items).length > 0) return "Its blocks aren't supported.";
  const id = values.get('id');
  const identity = values.get('identity');
  if (id?.kind === 'text' && !identity) {
    const ids = idsOfText(id.text, target);
    return ids ? { target, ids, style: 'id' } : `Its ID must have ${partsOf(target).length} parts.`;
  }
  if (identity?.kind === 'object' && !id) {
    const ids = idsOfIdentity(identity, target);
    return ids ? { target, ids, style: 'identity' } : "Its identity has values or keys that aren't supported.";
  }
  return `Its ID is an expression: ${slice(text, block.inside).trim().replace(/\s+/g, ' ')}.`;
}

const partsOf = ({ spelling }: ReferenceTarget) => spelling.importParts;

/** The parts of an import id, by their names. The last part of an id of `aws` may hold the separator. */
export function idsOfText(id: string, { spelling }: Pick<ReferenceTarget, 'spelling'>): ImportIds | undefined {
  const { importParts, separator } = spelling;
  const texts = id.split(separator);
  if (texts.length !== importParts.length || texts.includes('')) return undefined;
  return Object.fromEntries(importParts.map((part, index) => [part, texts[index] ?? '']));
}

/** A comment above configuration that Terraform generated, with the import id that it was generated from. */
const generated = /^[ \t]*# __generated__ by Terraform from "((?:[^"\\\n]|\\.)*)"[ \t]*\r?$/m;

/** The parts of the import id that a generated block was made from; empty for any other comments. */
export function idsOfComment(comments: string, target: ReferenceTarget): ImportIds {
  const id = generated.exec(comments)?.[1];
  return (id === undefined ? undefined : idsOfText(decodeText(id), target)) ?? {};
}

function idsOfIdentity(
  { entries }: Extract<HclTree, { readonly kind: 'object' }>,
  { spelling }: ReferenceTarget,
): ImportIds | undefined {
  if (!spelling.identity) return undefined;
  const { identity } = resourceType(spelling.type);
  const known = [...identity, 'account_id', 'region'];
  const parts = new Map(Object.entries(spelling.identity).map(([part, own]) => [own, part]));
  const pairs = entries.flatMap(({ key, value }) =>
    value.kind === 'text' ? [[parts.get(key) ?? key, value.text] as const] : [],
  );
  const ids = new Map(pairs);
  const isWhole = identity.every((part) => ids.has(part)) && ids.size === entries.length;
  return isWhole && [...ids.keys()].every((key) => known.includes(key)) ? Object.fromEntries(ids) : undefined;
}
