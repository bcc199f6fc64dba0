/** Designs of the aws provider, made from those of awscc: for tests against simulated providers. */
import { check } from '../checks/check.ts';
import type { Design, DesignObject } from '../../model/design/design.ts';
import { setValue } from '../../model/design/edits.ts';
import { differenceOf } from '../../model/resources/provider-differences.ts';
import { isDynamic, isMap, mapOf, pairsOf, type Pair, type Value } from '../../model/schema/value.ts';

const byProvider = new Set([
  'attribute-in-provider',
  'required-by-aws',
  'within-aws-limits',
  'domain-has-one-configuration',
  // A mapping without a value is null, which no state holds.
  'response-change-complete',
]);
const configuration = {
  certificate_arn: 'arn:aws:acm:eu-west-1:1:certificate/a',
  endpoint_type: 'REGIONAL',
  security_policy: 'TLS_1_2',
};
/** What the aws provider cannot be without, by name. */
const fillers: { readonly [name: string]: Value } = {
  ...configuration,
  name: 'a',
  stage_name: 'a',
  content_type: 'application/json',
  schema: '{}',
  security_group_ids: [],
  truststore_uri: 's3://a/b',
  destination_arn: 'arn:aws:logs:eu-west-1:1:log-group:a',
  format: '$context.requestId',
  destination: 'append:header.a',
  source: 'a',
  domain_name_configurations: [configuration],
};

/** All that aws has as resources of aws, without the values that the rules say it refuses. */
export function ofAws(design: Design): Design {
  const objects = design.objects.map((object): DesignObject =>
    differenceOf(object.type, 'aws') ? { ...object, provider: 'aws' } : object,
  );
  let whole: Design = { ...design, output: { ...design.output, provider: 'aws' }, objects };
  // The last items of lists first, so that those before them keep their places.
  for (const { rule, key, path, fix } of check(whole).all.toReversed()) {
    if (key === undefined || !byProvider.has(rule)) continue;
    const edit = rule === 'attribute-in-provider' ? fix?.edit : undefined;
    whole = (edit ?? setValue(key, path, fillers[String(path.at(-1))]))(whole);
  }
  return { ...whole, objects: whole.objects.map(withoutEmptyTexts) };
}

/** AWS gives no empty text back for what cannot be left out, such as the trust store of mutual TLS. */
function withoutEmptyTexts(object: DesignObject): DesignObject {
  const filled = (name: string, value: Value): Value => {
    if (value === '') return fillers[name] ?? value;
    if (Array.isArray(value)) return value.map((item: Value) => (isMap(item) ? filled(name, item) : item));
    if (!isMap(value) || isDynamic(value)) return value;
    return mapOf(pairsOf(value).map(([member, item]): Pair => [member, filled(member, item)]));
  };
  const blocks = new Set((differenceOf(object.type, 'aws')?.requires ?? []).map((place) => place.split('.')[0]));
  if (!object.provider) return object;
  const attributes = Object.entries(object.attributes).map(([name, value]): Pair => [
    name,
    blocks.has(name) ? filled(name, value) : value,
  ]);
  return { ...object, attributes: Object.fromEntries(attributes) };
}
