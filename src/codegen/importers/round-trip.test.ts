import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDesign } from '../../model/design.arbitrary.ts';
import { emptyDesign, indexOf, typeOf, variantOfObject, type Design, type DesignObject } from '../../model/design.ts';
import { documentText, readDocumentText } from '../../model/document.ts';
import { importIdOf } from '../../model/import-parts.ts';
import { attributeOf, variantOf } from '../../model/resource.ts';
import { resourceType } from '../../model/resources/index.ts';
import { isMap, isRef, mapOf, pairsOf, type Pair, type Value, type Values } from '../../model/value.ts';
import { adopted } from '../live-account.arbitrary.ts';
import { adopt } from './adopt.ts';
import { assemble } from './assemble.ts';
import { canonical } from './attributes.ts';
import { forgotten, liveValue, saysCli, terminalText } from './cli-answers.arbitrary.ts';
import { completeValues } from './likeness.ts';
import { isObjectRow } from './proposal.ts';
import { readSources } from './read.ts';

/** A design in which everything has an id, routes lead to integrations, and no literal is what AWS would not keep. */
const liveDesign = anyDesign({ valid: true, most: 10 }).map((design): Design => {
  const live = adopted(design, 'identity');
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
    const domain = object.type === 'routing_rule' ? refTo('domain_name', 0) : undefined;
    return {
      ...object,
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
    const kept = [...byDestination].map(([destination, source]) => ({ destination, source }));
    return [status, { response_parameters: kept }];
  });
  return { response_parameters: mapOf(whole) };
}

/** Values as AWS has them, with those that it uses where nothing is said. */
function meaning(object: DesignObject, design: Design): string {
  const type = typeOf(object);
  const variant = variantOf(type, object.variant);
  const values: Values = completeValues(object);
  const pairs = Object.entries(type.attributes).map(([name, table]): Pair => {
    const attribute = attributeOf(type, variant, name) ?? table;
    const said = values[name];
    const live = said === undefined ? undefined : liveValue(table, said, design);
    const ignored =
      (table.leftOutWith && values[table.leftOutWith.attribute] === table.leftOutWith.literal) ||
      (table.writeOnly && forgotten.has(object.type));
    const whole = live === undefined || isEmpty(live) || ignored ? (attribute.default ?? null) : live;
    return [
      name,
      name === 'domain_name_arn' ? null : table.kind === 'object' ? withMembers(table.attributes, whole) : whole,
    ];
  });
  // WebSocket APIs know one version only, so that it says nothing.
  const silent = variant?.protocol === 'WEBSOCKET' ? 'payload_format_version' : '';
  return canonical(Object.fromEntries(pairs.filter(([name, value]) => value !== null && name !== silent)));
}

const isEmpty = (value: Value): boolean =>
  value === '' || (Array.isArray(value) && value.length === 0) || (isMap(value) && pairsOf(value).length === 0);

function withMembers(attributes: { readonly [name: string]: { readonly default?: Value } }, value: Value): Value {
  const said = new Map(pairsOf(value));
  const pairs = Object.entries(attributes).flatMap(([name, member]): Pair[] => {
    const item = said.get(name) ?? member.default;
    return item === undefined || isEmpty(item) || item === member.default ? [] : [[name, item]];
  });
  return pairs.length === 0 ? null : { entries: pairs };
}

const pictureOf = (design: Design) =>
  design.objects
    .map((object) => `${object.type} ${importIdOf(object, indexOf(design)) ?? '?'} ${meaning(object, design)}`)
    .toSorted();

it('what AWS says of a design becomes that design again', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(liveDesign, async (design) => {
      const { readings, refused } = await readSources([{ name: 'terminal', text: terminalText(design) }]);
      expect(refused).toEqual([]);
      const proposal = assemble(readings, emptyDesign);
      const rows = new Set(proposal.rows.filter(isObjectRow).map(({ key }) => key));
      const imported = adopt(proposal, { rows })(emptyDesign);
      expect(pictureOf(imported)).toEqual(pictureOf(design));
      expect(readDocumentText(documentText(imported))).toEqual({ ok: true, design: imported });
    }),
    { numRuns: 100 },
  );
});

it('what is imported twice changes nothing', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(liveDesign, async (design) => {
      const { readings } = await readSources([{ name: 'terminal', text: terminalText(design) }]);
      const first = assemble(readings, emptyDesign);
      const rows = new Set(first.rows.filter(isObjectRow).map(({ key }) => key));
      const imported = adopt(first, { rows })(emptyDesign);
      const again = assemble(readings, imported);
      expect(
        again.rows.filter(({ status }) => status !== 'same').map(({ label, status, id }) => [label, status, id]),
      ).toEqual([]);
      expect(adopt(again)(imported)).toBe(imported);
    }),
    { numRuns: 100 },
  );
});
