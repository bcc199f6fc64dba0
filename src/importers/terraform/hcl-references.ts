/** What addresses in expressions mean: objects that were read too, and input variables. */
import type { Attribute } from '../../model/schema/attribute.ts';
import type { HclTree } from '../../hcl/syntax/tree.ts';
import { resourceType } from '../../model/resources/index.ts';
import type { Dynamic } from '../../model/schema/value.ts';
import { isForeign, type ProviderDifference } from '../../model/resources/provider-differences.ts';

/** A resource that was read. */
export interface ReferenceTarget {
  /** `TYPE.NAME`, as expressions spell it. */
  readonly handle: string;
  readonly name: string;
  readonly spelling: ProviderDifference;
}

export type ReferenceTargets = ReadonlyMap<string, ReferenceTarget>;

/** What a read attribute is called in awscc; undefined where there is none. */
function exportedName({ spelling }: ReferenceTarget, name: string): string | undefined {
  if (!isForeign(spelling)) return name;
  const known = Object.hasOwn(spelling.exports, name) ? spelling.exports[name] : undefined;
  if (known !== undefined) return typeof known === 'string' ? known : undefined;
  const own = spelling.renamed[name] ?? name;
  const { attributes, readOnly } = resourceType(spelling.type);
  return Object.hasOwn(attributes, own) || readOnly.includes(own) ? own : undefined;
}

const variableName = (tree: HclTree): string | undefined =>
  tree.kind === 'path' && tree.names[0] === 'var' && tree.names.length === 2 ? tree.names[1] : undefined;

/** The reference or variable that a tree is at the place of an attribute. */
export const referenceIn =
  (targets: ReferenceTargets) =>
  (tree: HclTree, attribute: Attribute | undefined): Dynamic | undefined => {
    const variable = variableName(tree);
    if (variable !== undefined) return { var: variable };
    if (!attribute?.refersTo) return undefined;
    const inside = withinWrap(tree, attribute);
    const address = inside ?? tree;
    const [type, name, exported, ...rest] = address.kind === 'path' ? address.names : [];
    const target = targets.get(`${type}.${name}`);
    const wanted = target && attribute.refersTo[target.spelling.type];
    if (!target || wanted === undefined || exported === undefined || rest.length > 0) return undefined;
    const own = exportedName(target, exported);
    if (own === undefined) return undefined;
    const isWanted = own === wanted;
    // A reference that names its attribute prints nothing around it.
    if (inside) return isWanted ? { ref: target.handle } : undefined;
    return isWanted && !attribute.wrap ? { ref: target.handle } : { ref: target.handle, attribute: own };
  };

/** What a place prints around a reference is taken off. */
function withinWrap(tree: HclTree, { wrap }: Attribute): HclTree | undefined {
  if (!wrap) return undefined;
  if ('before' in wrap) {
    const [before, inner, ...more] = tree.kind === 'template' ? tree.parts : [];
    return before === wrap.before && typeof inner === 'object' && more.length === 0 ? inner : undefined;
  }
  if (tree.kind !== 'call' || tree.name !== wrap.function) return undefined;
  const [inner, argument, ...more] = tree.arguments;
  return argument?.kind === 'text' && argument.text === wrap.argument && more.length === 0 ? inner : undefined;
}
