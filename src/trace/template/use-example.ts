/** Puts an example template into an integration, with the settings that it goes with, as one edit. */
import { typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { setValue } from '../../model/design/edits.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { attributeOf } from '../../model/schema/resource.ts';
import { isMap, mapOf, pairsOf, type Key, type Pair, type Value } from '../../model/schema/value.ts';
import type { TemplateExample } from './examples.ts';

export interface ExampleSetting {
  readonly name: string;
  readonly value: Value;
}

/** REGION and ACCOUNT as the design has them; other names in capitals stay to be replaced. */
const placed = (text: string, { output }: Design): string =>
  text.replaceAll('REGION', output.region || 'REGION').replaceAll('ACCOUNT', output.account || 'ACCOUNT');

export const exampleTemplate = ({ template }: TemplateExample, design: Design): string => placed(template, design);

/** The service and what it does there: `sqs:path`, `dynamodb:action/PutItem`. */
const serviceCall = (uri: Value | undefined): string | undefined =>
  typeof uri === 'string' ? /^arn:[^:]*:apigateway:[^:]*:(?:[^:.]+\.)?([^:/]+:(?:action\/\w+|path))/.exec(uri)?.[1] : undefined; // prettier-ignore

/** What the integration would have to be set to beside the template; empty where it is no integration of an AWS service. */
export function settingsFor(
  { integration }: TemplateExample,
  object: DesignObject,
  design: Design,
): readonly ExampleSetting[] {
  if (object.variant !== 'ws-service') return [];
  const variant = variantOfObject(object);
  const { integration_uri: uri, request_parameters: parameters, ...rest } = integration;
  const wanted: ExampleSetting[] = Object.entries(rest).flatMap(([name, value]) =>
    variant?.fixed[name] === undefined && attributeOf(typeOf(object), variant, name) ? [{ name, value }] : [],
  );
  const before = object.attributes['request_parameters'];
  const mapping = mapWith(before, Object.entries(parameters ?? {}));
  const call = placed(uri, design);
  return [
    // Another queue or table of the same service stays.
    ...(serviceCall(object.attributes['integration_uri']) === serviceCall(call)
      ? []
      : [{ name: 'integration_uri', value: call }]),
    ...wanted.filter(({ name, value }) => object.attributes[name] !== value),
    ...(mapping === undefined || JSON.stringify(mapping) === JSON.stringify(before)
      ? []
      : [{ name: 'request_parameters', value: mapping }]),
  ];
}

/** A map with entries set; undefined where it is an expression, or nothing is to be set. */
function mapWith(before: Value | undefined, entries: readonly Pair[]): Value | undefined {
  if (entries.length === 0 || (before !== undefined && !isMap(before))) return undefined;
  const names = new Set(entries.map(([name]) => name.toLowerCase()));
  const kept = before === undefined ? [] : pairsOf(before).filter(([name]) => !names.has(name.toLowerCase()));
  return mapOf([...kept, ...entries]);
}

/** Sets the template under its key, and the settings. A map of templates that is an expression is replaced. */
export const insertExample =
  (key: Key, templateKey: string, template: string, settings: readonly ExampleSetting[]): Edit =>
  (design) => {
    const before = design.objects.find((object) => object.key === key)?.attributes['request_templates'];
    const pairs = before !== undefined && isMap(before) ? pairsOf(before) : [];
    const at = pairs.findIndex(([name]) => name === templateKey);
    const pair: Pair = [templateKey, template];
    const templates = mapOf(at < 0 ? [...pairs, pair] : pairs.with(at, pair));
    return [...settings, { name: 'request_templates', value: templates }].reduce(
      (changed, { name, value }) => setValue(key, [name], value)(changed),
      design,
    );
  };
