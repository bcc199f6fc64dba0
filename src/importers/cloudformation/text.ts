/** Texts of CloudFormation that are put together from parts. */
import type { Attributes } from '../../model/schema/attribute.ts';
import { escapeText } from '../../hcl/quote.ts';
import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { isHcl, isRef, isVar, type Hcl, type Ref, type Var } from '../../model/schema/value.ts';
import { ResolvedValue, type RawValue } from '../convert/raw-value.ts';

/** Resources of the template that become objects, by logical id. */
export type OwnTypes = ReadonlyMap<string, ResourceTypeId>;

/** An expression is a template in quotes, as `textOf` gives it. */
export type TextPart = string | Ref | Var | Hcl;

/** Parameters that every template has, as variables. */
export const pseudo: { readonly [name: string]: readonly [variable: string, description: string, value?: string] } = {
  'AWS::Region': ['aws_region', 'The region of the API'],
  'AWS::AccountId': ['aws_account_id', 'The AWS account of the API'],
  'AWS::Partition': ['aws_partition', 'The AWS partition', 'aws'],
  'AWS::URLSuffix': ['aws_url_suffix', 'The AWS domain suffix', 'amazonaws.com'],
  'AWS::StackName': ['stack_name', 'The name of the CloudFormation stack'],
  'AWS::StackId': ['stack_id', 'The ID of the CloudFormation stack'],
  'AWS::NotificationARNs': ['notification_arns', 'Notification topics of the CloudFormation stack'],
};

/** The pieces of a text of Fn::Sub: what it says, and the names in `${…}`. `${!x}` says `${x}`. */
export function substitutionsIn(text: string): readonly (string | { readonly name: string })[] {
  const places: (string | { readonly name: string })[] = [];
  let from = 0;
  for (const match of text.matchAll(/\$\{(!?)\s*([^}]*?)\s*\}/g)) {
    const [whole, literal, name = ''] = match;
    places.push(text.slice(from, match.index), literal === '!' ? `\${${name}}` : { name });
    from = match.index + whole.length;
  }
  return [...places, text.slice(from)];
}

/** Texts that stand before an id in one place only, such as `integrations/`, with the type whose id follows. */
const prefixes: ReadonlyMap<string, readonly ResourceTypeId[]> = new Map(
  resourceTypes.flatMap(({ attributes }) =>
    Object.values(attributes as Attributes).flatMap(({ wrap, refersTo = {} }) =>
      // Names of types stand in the tables, which a test compares with the list.
      wrap && 'before' in wrap ? [[wrap.before, Object.keys(refersTo) as ResourceTypeId[]] as const] : [],
    ),
  ),
);

/**
 * The text where there are no references, the one reference where it is all, else a template.
 * @param standIn the variable that stands for an object inside a text: its address is not known before it has a name
 */
export function textOfParts(parts: readonly TextPart[], own: OwnTypes, standIn: (ref: Ref) => Var): RawValue {
  const said: TextPart[] = [];
  for (const part of parts) {
    const last = said.at(-1);
    if (typeof part === 'string' && typeof last === 'string') said[said.length - 1] = last + part;
    else if (part !== '') said.push(part);
  }
  const [first = '', second] = said;
  if (said.length < 2) return typeof first === 'string' ? first : new ResolvedValue(first);
  if (said.length === 2 && typeof first === 'string' && isRef(second)) {
    const type = own.get(second.ref);
    if (type !== undefined && prefixes.get(first)?.includes(type)) return new ResolvedValue({ ref: second.ref });
  }
  const segments = said.map((part) => {
    if (typeof part === 'string') return escapeText(part);
    // A template within a template says the same without its quotes.
    if (isHcl(part)) return part.hcl.slice(1, -1);
    return `\${var.${(isVar(part) ? part : standIn(part)).var}}`;
  });
  return new ResolvedValue({ hcl: `"${joined(segments.filter((segment) => segment !== ''))}"` });
}

/** A dollar sign in front of a place would make it text; spelled by its number it does not. */
const joined = (segments: readonly string[]): string =>
  segments
    .map((segment, at) =>
      segment.endsWith('$') && segments[at + 1]?.startsWith('${') ? `${segment.slice(0, -1)}\\u0024` : segment,
    )
    .join('');
