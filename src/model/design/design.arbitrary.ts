/** Random designs for property tests, made from the tables: a new attribute is tried the day it is added. */
import { oddText } from '../../hcl/text.arbitrary.ts';
import fc from 'fast-check';
import type { Attribute } from '../schema/attribute.ts';
import {
  defaultOutput,
  engines,
  importStyles,
  layouts,
  type Design,
  type DesignObject,
  type Variable,
} from './design.ts';
import { patterns } from '../schema/patterns.ts';
import { attributesOf, type ResourceType } from '../schema/resource.ts';
import { resourceTypes } from '../resources/index.ts';
import { mapOf, type Pair, type Value, type Values } from '../schema/value.ts';
import { keptText, someRequests, someWaivers, writtenText } from './design-parts.arbitrary.ts';

const plainId = fc.stringMatching(/^[a-z0-9]{7}$/);
const plainText = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _./:-]{0,20}$/);

const label = fc.stringMatching(/^[a-z_][a-z0-9_]{0,10}$/);

const matching = new Map<RegExp, fc.Arbitrary<string>>();

/** Made once for each pattern: that takes fast-check longer than hundreds of samples. */
function textMatching(pattern: RegExp): fc.Arbitrary<string> {
  const made = matching.get(pattern) ?? fc.stringMatching(pattern);
  matching.set(pattern, made);
  return made;
}

interface Choice {
  /** Only what Terraform accepts: expressions to what is in the design, right types. */
  readonly valid: boolean;
  readonly expressions: readonly string[];
  readonly references: (attribute: Attribute) => readonly string[];
  readonly variables: readonly string[];
  /** Attributes whose text becomes part of an import id. */
  readonly identity: readonly string[];
}

function leaf(text: fc.Arbitrary<Value>, attribute: Attribute, choice: Choice): fc.Arbitrary<Value> {
  const options: fc.Arbitrary<Value>[] = [text, text, text];
  if (choice.expressions.length > 0) options.push(fc.constantFrom(...choice.expressions).map((hcl) => ({ hcl })));
  if (choice.variables.length > 0) options.push(fc.constantFrom(...choice.variables).map((name) => ({ var: name })));
  const references = choice.references(attribute);
  if (references.length > 0) options.push(fc.constantFrom(...references).map((ref) => ({ ref })));
  return fc.oneof(...options);
}

const unique = (item: fc.Arbitrary<Value>, key: fc.Arbitrary<string>): fc.Arbitrary<Value> =>
  fc
    .uniqueArray(fc.tuple(key, item), { selector: ([name]) => name.normalize(), maxLength: 3 })
    .map((pairs: Pair[]) => mapOf(pairs));

function valueFor(name: string, attribute: Attribute, choice: Choice): fc.Arbitrary<Value> {
  const role = fc.constantFrom('arn:aws:iam::123456789012:role/gateway', 'arn:aws-cn:iam::1:role/a/b');
  const checked =
    attribute.kind === 'string' && attribute.pattern?.severity === 'error' ? attribute.pattern.anyOf[0] : undefined;
  const longest = attribute.kind === 'string' ? (attribute.max ?? Infinity) : Infinity;
  const fitting =
    checked === undefined ? oddText : textMatching(patterns[checked]).filter((text) => text.length <= longest);
  const text: fc.Arbitrary<Value> = !choice.valid
    ? oddText
    : name === 'credentials_arn'
      ? role
      : choice.identity.includes(name) && checked === undefined
        ? plainId
        : fitting;
  switch (attribute.kind) {
    case 'string':
      // What the provider checks is only checked in literals.
      return text === oddText || text === plainId ? leaf(text, attribute, choice) : text;
    case 'enum':
      return leaf(
        choice.valid ? fc.constantFrom(...attribute.values) : fc.oneof(fc.constantFrom(...attribute.values), oddText),
        attribute,
        choice,
      );
    case 'integer':
      return fc.oneof(
        attribute.choices
          ? fc.constantFrom(...attribute.choices)
          : fc
              .integer({ min: attribute.min, max: attribute.max })
              .map((whole) => (attribute.fraction ? whole / 2 : whole)),
        ...(choice.valid ? [] : [fc.integer(), oddText]),
      );
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(oddText, { minLength: attribute.required && choice.valid ? 1 : 0, maxLength: 3 });
    case 'map':
      return unique(leaf(oddText, attribute, choice), fc.oneof(oddText, plainText));
    case 'json':
      return fc.oneof(
        fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
        ...(choice.valid ? [] : [oddText]),
      );
    case 'object':
      return valuesFor(Object.entries(attribute.attributes), choice);
    case 'object-list':
      return fc.array(valuesFor(Object.entries(attribute.attributes), choice), {
        minLength: attribute.required && choice.valid ? 1 : 0,
        maxLength: 3,
      });
    case 'object-map':
      return unique(
        valuesFor(Object.entries(attribute.attributes), choice),
        fc.oneof(fc.constantFrom('200', '404', '500'), oddText),
      );
  }
}

function valuesFor(
  attributes: readonly (readonly [string, Attribute])[],
  choice: Choice,
  always = false,
): fc.Arbitrary<Values> {
  const required = attributes.flatMap(([name, attribute]) =>
    choice.valid && (always || attribute.required !== undefined) ? [name] : [],
  );
  const model = Object.fromEntries(attributes.map(([name, attribute]) => [name, valueFor(name, attribute, choice)]));
  return fc.record(model, { requiredKeys: required, noNullPrototype: true });
}

function objectFor(type: ResourceType, key: string, name: string, choice: Choice): fc.Arbitrary<DesignObject> {
  return fc.constantFrom(...type.variants).chain((variant) => {
    const attributes = attributesOf(type, variant).filter(([attribute]) => !(choice.valid && attribute === 'code'));
    return fc
      .record({
        values: valuesFor(attributes, { ...choice, identity: type.identity }, type.id === 'lambda_permission'),
        own: plainId,
        imported: fc.boolean(),
        words: fc.option(writtenText, { freq: 4, nil: undefined }),
        waivers: fc.option(someWaivers, { freq: 8, nil: [] }),
        address: choice.valid ? fc.constant(undefined) : fc.option(oddText, { freq: 8, nil: undefined }),
      })
      .map(({ values, own, imported, words, waivers, address }): DesignObject => ({
        type: type.id as DesignObject['type'],
        key,
        name,
        variant: variant.id,
        attributes: values,
        import: imported && type.ownId !== undefined ? { [type.ownId]: own } : {},
        inactiveValues: {},
        ...(words ? { sourceText: words } : {}),
        ...(address ? { address } : {}),
        ...(waivers.length > 0 ? { waivers } : {}),
      }));
  });
}

const terraformTypes = resourceTypes.map((type) => type.terraformType);
const variableNames = ['vpc_link_id', 'stage', 'owner'];

function variable(name: string, index: number): fc.Arbitrary<Variable> {
  return fc
    .record({ description: oddText, default: oddText })
    .map((rest) => ({ key: `v${index + 1}`, name, type: 'string' as const, ...rest }));
}

/** Designs of 1 to `most` objects with unique names. */
export function anyDesign({
  valid,
  most = 6,
}: {
  readonly valid: boolean;
  readonly most?: number;
}): fc.Arbitrary<Design> {
  const shape = fc.record({
    name: valid ? label : oddText.map((text) => text || 'x'),
    note: valid ? fc.constant('') : oddText,
    kinds: fc.array(fc.constantFrom(...resourceTypes), { minLength: 1, maxLength: most }),
    names: fc.uniqueArray(valid ? label : fc.oneof(label, oddText), {
      minLength: most + 1,
      maxLength: most + 1,
      selector: (text) => text.normalize(),
    }),
    variables: fc.tuple(...variableNames.map(variable)),
    moves: fc.array(
      fc.record({
        type: valid ? fc.constantFrom(...terraformTypes) : fc.oneof(fc.constantFrom(...terraformTypes), oddText),
        from: valid ? label.map((text) => `old_${text}`) : oddText,
        to: valid ? label.map((text) => `new_${text}`) : oddText,
      }),
      { maxLength: 1 },
    ),
    passthrough: fc.uniqueArray(keptText, { maxLength: 2, selector: ({ text }) => text }),
    waivers: someWaivers,
    requests: fc.option(someRequests, { freq: 4, nil: undefined }),
    output: fc.record({
      imports: fc.constantFrom(...importStyles),
      layout: fc.constantFrom(...layouts),
      outputs: fc.boolean(),
      engine: valid ? fc.constant('terraform' as const) : fc.constantFrom(...engines),
      discover: fc.boolean(),
      region: fc.constantFrom('', 'eu-west-1'),
      account: fc.constantFrom('', '123456789012'),
    }),
  });
  return shape.chain(({ name, note, kinds, names, variables, moves, passthrough, output, waivers, requests }) => {
    const types = resourceTypes
      .filter((type) => type.id === 'api' || kinds.includes(type))
      .flatMap((type) => {
        const count = Math.max(type.id === 'api' ? 1 : 0, kinds.filter((kind) => kind === type).length);
        return Array.from({ length: count }, () => type);
      });
    const keyed = types.map((type, index) => ({ type, key: `o${index + 1}`, name: names[index] ?? `n${index}` }));
    const functions = keyed.filter(({ type }) => type.id === 'scaffold');
    const choice: Choice = {
      valid,
      variables: variableNames,
      identity: [],
      expressions: [
        'var.owner',
        '"${var.owner}-x"',
        ...(valid
          ? functions.map((item) => `aws_lambda_function.${item.name}.arn`)
          : ['aws_x.y.arn', 'lower( "A" )', '"}', 'a +', '[for x in var.y : x]', 'x }\nresource "a" "b" {']),
      ],
      references: (attribute) =>
        keyed.filter(({ type }) => attribute.refersTo?.[type.id] !== undefined).map(({ key }) => key),
    };
    return fc
      .tuple(...keyed.map(({ type, key, name: own }) => objectFor(type, key, own, choice)))
      .map((objects): Design => ({
        name,
        note,
        output: { ...defaultOutput, ...output },
        variables,
        moves,
        passthrough: [
          ...passthrough,
          ...objects.slice(0, passthrough.length).map(({ key }) => ({ file: 'network.tf', ref: key })),
        ],
        objects,
        adopted: [],
        waivers,
        ...(requests ? { requests } : {}),
      }));
  });
}
