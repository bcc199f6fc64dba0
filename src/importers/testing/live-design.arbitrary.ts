/** Random designs as if all in them ran already, as far as the command line tells of it. */
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { variantOfObject, type Design, type DesignObject } from '../../model/design/design.ts';
import { resourceType } from '../../model/resources/index.ts';
import {
  isDynamic,
  isMap,
  isRef,
  mapOf,
  pairsOf,
  type Pair,
  type Value,
  type Values,
} from '../../model/schema/value.ts';
import { adopted, domainArn, liveValue } from '../../codegen/testing/live-account.arbitrary.ts';
import { saysCli } from './cli-responses.arbitrary.ts';

/** A design in which everything has an id, routes lead to integrations, and no literal is what AWS would not keep. */
export const liveDesign = anyDesign({ valid: true, most: 10 }).map((design): Design => {
  const live = asGivenBack(adopted(design, 'identity'));
  const refTo = (type: string, at: number): Value | undefined => {
    const same = live.objects.filter((object) => object.type === type);
    const target = same[at % Math.max(same.length, 1)];
    return target && { ref: target.key };
  };
  const links: { readonly [type: string]: readonly (readonly [attribute: string, type: string])[] } = {
    route: [
      ['target', 'integration'],
      ['authorizer_id', 'authorizer'],
    ],
    stage: [['deployment_id', 'deployment']],
    api_mapping: [['stage', 'stage']],
  };
  const objects = live.objects.map((object, at): DesignObject => {
    const linked = (links[object.type] ?? []).flatMap(([name, type]): Pair[] => {
      const ref = refTo(type, at);
      return ref === undefined ? [] : [[name, ref]];
    });
    const domain = object.type === 'routing_rule' ? (refTo('domain_name', 0) ?? domainArn(`x${at}`)) : undefined;
    const rule =
      domain === undefined ? undefined : routingRuleId(domain, live, object.import['routing_rule_arn'] ?? '');
    return {
      ...object,
      ...(rule === undefined ? {} : { import: { routing_rule_arn: rule } }),
      attributes: {
        ...object.attributes,
        ...Object.fromEntries(linked),
        ...(domain === undefined ? {} : { domain_name_arn: domain }),
        ...responses(object, live),
      },
    };
  });
  const protocols = new Map(
    live.objects.map((object) => [object.key, object.type === 'api' ? object.variant : undefined]),
  );
  const fits = (object: DesignObject) => {
    const api = object.attributes['api_id'];
    const protocol = isRef(api) ? protocols.get(api.ref) : undefined;
    return protocol === undefined || protocol === (variantOfObject(object)?.protocol ?? protocol);
  };
  return withoutDangling({ ...live, objects: objects.filter((object) => saysCli(object) && fits(object)) });
});

/** AWS gives no empty text back, and Terraform composes the characters of every text. */
function asGivenBack(design: Design): Design {
  const whole = (value: Value): Value => {
    if (typeof value === 'string') return value.normalize() || 'x';
    if (Array.isArray(value)) return value.map((item: Value) => whole(item));
    if (!isMap(value) || isDynamic(value)) return value;
    return mapOf(pairsOf(value).map(([name, item]): Pair => [name.normalize(), whole(item)]));
  };
  return {
    ...design,
    variables: design.variables.map((variable) =>
      variable.default === undefined ? variable : { ...variable, default: whole(variable.default) },
    ),
    objects: design.objects.map((object) => ({
      ...object,
      attributes: Object.fromEntries(
        Object.entries(object.attributes).map(([name, value]): Pair => [name, whole(value)]),
      ),
    })),
  };
}

function routingRuleId(domain: Value, design: Design, id: string): string {
  const holder = isRef(domain) ? design.objects.find(({ key }) => key === domain.ref) : undefined;
  const arn = typeof domain === 'string' ? domain : domainArn(holder?.import['domain_name'] ?? '');
  return `${arn}/routingrules/${id}`;
}

/** References to what is not there become ids that nothing has. */
function withoutDangling(design: Design): Design {
  const keys = new Set(design.objects.map(({ key }) => key));
  const objects = design.objects.map((object) => ({
    ...object,
    attributes: Object.fromEntries(
      Object.entries(object.attributes).map(([name, value]): Pair => [
        name,
        isRef(value) && !keys.has(value.ref) ? `gone-${value.ref}` : value,
      ]),
    ),
  }));
  return { ...design, objects };
}

/** A map says each change once, with both its sides. */
function responses({ type, attributes }: DesignObject, design: Design): Values {
  const value = attributes['response_parameters'];
  const table = resourceType('integration').attributes['response_parameters'];
  if (type !== 'integration' || value === undefined || !table) return {};
  const whole = pairsOf(liveValue(table, value, design)).map(([status, changes]): Pair => {
    const list = pairsOf(changes).flatMap(([, items]) => items as readonly Value[]);
    const sides = list.map((change) => Object.fromEntries(pairsOf(change)));
    const byDestination = new Map(sides.map(({ destination = 'x', source = '' }) => [destination, source]));
    const passthrough = [...byDestination].map(([destination, source]) => ({ destination, source }));
    return [status, { response_parameters: passthrough }];
  });
  return { response_parameters: mapOf(whole) };
}
