/** What a place may refer to. */
import {
  attributeAddress,
  indexOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignObject,
} from '../../model/design/design.ts';
import { knownBlocks, type KnownBlock } from '../../model/design/passthrough/known-blocks.ts';
import { hasOpenKey, indexesOf } from '../../model/design/passthrough/known-instances.ts';
import { exportedAs } from '../../model/resources/provider-differences.ts';
import type { Attribute, Wrap } from '../../model/schema/attribute.ts';
import type { Key } from '../../model/schema/value.ts';
import { quote } from '../../hcl/print/quote-key.ts';
import { resourceTypes } from '../../model/resources/index.ts';
import { leadsTo, titleText } from '../outline/row-title.ts';
import { say } from '../../session/document/store.ts';
import type { Option } from '../ui/input/option.ts';

export type ReferableTypes = { readonly [type: string]: string } | undefined;

/** Objects that a place may refer to, in the order of the design. */
const candidates = (design: Design, refersTo: ReferableTypes, except: Key): readonly DesignObject[] =>
  resourceTypes
    .flatMap(({ id }) => (refersTo && Object.hasOwn(refersTo, id) ? (indexOf(design).byType.get(id) ?? []) : []))
    .filter((object) => object.key !== except);

/** What a reference to it prints here. */
const printedReference = (object: DesignObject, refersTo: ReferableTypes): string =>
  attributeAddress(object, refersTo?.[object.type] ?? typeOf(object).exported);

/** By what a person calls it; below, its kind, what it leads to, and what is printed. */
function objectOption(object: DesignObject, refersTo: ReferableTypes, design: Design): Option {
  const kind = variantOfObject(object)?.label ?? typeOf(object).label;
  const target = leadsTo(object, design) || targetOf(object);
  const title = titleText(object);
  return {
    id: object.key,
    label: title,
    icon: variantOfObject(object)?.icon,
    detail: [...(title === object.name ? [] : [object.name]), kind, ...(target ? [target] : [])].join(' · '),
    raw: printedReference(object, refersTo),
  };
}

/** What an integration calls, where that is written as text. */
function targetOf({ attributes }: DesignObject): string | undefined {
  const uri = attributes['integration_uri'];
  return typeof uri === 'string'
    ? uri.replace(/^.*:function:|^https?:\/\//, '').replace(/\/invocations$/, '')
    : undefined;
}

/** What leads to the resources of a block that is kept as text. */
const printedKnown = (block: KnownBlock, attribute: string, design: Design): readonly string[] =>
  indexesOf(block, design).map((index) => `${block.address}${index}.${exportedAs(block.difference, attribute)}`);

/** What can be chosen: objects by their keys, and resources of kept blocks by the expressions that lead to them. */
export interface ReferenceChoices {
  readonly options: readonly Option[];
  /** By the id of the option. */
  readonly expressions: ReadonlyMap<string, string>;
}

type Place = Pick<Attribute, 'refersTo' | 'wrap'>;

export function referenceChoices(design: Design, { refersTo, wrap }: Place, except: Key): ReferenceChoices {
  const known = knownBlocks(design.passthrough).flatMap((block) => {
    const attribute = refersTo && Object.hasOwn(refersTo, block.type) ? refersTo[block.type] : undefined;
    return attribute === undefined ? [] : printedKnown(block, attribute, design);
  });
  return {
    options: [
      ...candidates(design, refersTo, except).map((object) => objectOption(object, refersTo, design)),
      ...known.map((address) => ({ id: address, label: address, detail: 'kept as text' })),
    ],
    expressions: new Map(known.map((address) => [address, wrappedAddress(address, wrap)])),
  };
}

/** Acts on a choice; of a block whose keys are not known it says that one has to be filled in. */
export function chooseReference(
  id: string,
  { expressions }: ReferenceChoices,
  onObject: (key: Key) => void,
  onExpression: (hcl: string) => void,
): void {
  const expression = expressions.get(id);
  if (expression === undefined) return onObject(id);
  onExpression(expression);
  if (hasOpenKey(expression)) say('The keys of this block are known only at plan time. Replace KEY with one of them.');
}

/** What a place puts around a reference. */
function wrappedAddress(address: string, wrap: Wrap | undefined): string {
  if (!wrap) return address;
  if ('before' in wrap) return quote(wrap.before).replace(/"$/, () => `\${${address}}"`);
  return `${wrap.function}(${address}, ${quote(wrap.argument)})`;
}
